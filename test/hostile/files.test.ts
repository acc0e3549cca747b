import {hostileMachines, isSaid} from './machines.ts';
import {tryMachines} from './try-machines.ts';

tryMachines(
	'hostile files',
	hostileMachines.filter(machine => !isSaid(machine)),
);
