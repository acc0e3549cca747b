import {hostileMachines, isSaid} from './machines.ts';
import {tryMachines} from './try-machines.ts';

tryMachines('hostile answers', hostileMachines.filter(isSaid));
