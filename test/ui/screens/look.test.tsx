import {test} from 'vitest';
import {draw} from './draw.tsx';
import * as s from './sample-states.ts';
const show = (name: string, state: Parameters<typeof draw>[0], o = {}) => {
	for (const [columns, rows] of [[80, 24], [60, 16]] as const) console.log(`## ${name} ${columns}x${rows}\n${draw(state, {columns, rows, ...o}).map(l => l + '|').join('\n')}`);
};
const f = {kind: 'findings', listed: s.broken.filter(x => x.level === 'fail' || x.level === 'warn').map(x => x.id), open: [], digits: undefined, pointer: 'show', offset: 0} as const;
test('x', () => {
	show('finding', s.on({kind: 'finding', id: 'ssh.key-mode', pointer: 'back', offset: 0}, s.looked));
	show('review', s.on({kind: 'review', ready: 0, pointer: 'change:7', offset: 0}, {...s.agreed, leftOut: [2]}));
	show('change', s.on({kind: 'change', number: 3, pointer: 'back', offset: 0}, {...s.agreed, previews: [{number: 3, lines: s.block}]}));

	const q = [{name:'owner',value:'acme',from:'found',choices:[],touched:false,problem:undefined},{name:'module',value:'github.com/acme/private/',from:'typed',choices:[],touched:true,problem:{kind:'bad-module',because:'trailing-slash'}},{name:'protocol',value:'auto',from:'usual',choices:['auto','ssh'],touched:false,problem:undefined},{name:'key',value:'/home/user/.ssh/id_ed25519',from:'remembered',choices:[],touched:false,problem:undefined}] as const;
	show('questions', s.on({kind:'questions',editing:{field:'module',edit:{text:'github.com/acme/private/',caret:24}},pointer:'field:module'},{...s.chosen,fields:q}));
	show('questions choice', s.on({kind:'questions',editing:{field:'protocol',choice:1},pointer:'field:protocol'},{...s.chosen,fields:q}));
	show('examining', s.on({kind:'examining',proving:false},{...s.chosen,now:6000,looking:{since:0,stoppedAfter:undefined,over:false,probes:[{fact:'tools',since:0,state:'ended'},{fact:'agent',since:5000,state:'started'},{fact:'network',since:0,state:'started'},{fact:'keys',since:0,state:'fault'}]}} as never));
	show('apply', s.on({kind:'apply'},{...s.agreed,work:s.working(3)}));
	show('stop', s.on({kind:'stop',pointer:'go-on'},{...s.agreed,work:s.working(4)}));
	show('stopping', s.on({kind:'stopping'},{...s.agreed,work:s.working(4)}));
	show('failed', s.on({kind:'failed',pointer:'retry',offset:0},{...s.agreed,work:s.working(6,{asked:{kind:'failure',action:s.actions[5]!,failure:{because:'program-failed',ran:'git config --global --add url.ssh://git@github.com/acme/.insteadOf https://github.com/acme/',said:'error: could not lock config file /home/user/.gitconfig: File exists'}}})}));
	show('pass', s.on({kind:'passphrase',first:'typed',again:'empty',problem:'mismatch',without:false,pointer:'first'},{...s.agreed,work:s.working(4,{asked:{kind:'passphrase',action:s.actions[3]!,purpose:'new',triesLeft:3}})}));
	const reg = {kind:'register',action:s.actions[6] as never,since:0,key:{line:'ssh-ed25519 AAAA',fingerprint:'SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA'},attempt:2,seconds:6,said:'Permission denied (publickey).',nextTry:9000,wanted:undefined,registrar:false,trouble:undefined} as const;
	const r = (m: object, more: object = {}) => s.on({kind:'register',pointer:'registrar'},{...s.agreed,now:6000,work:s.working(7,{asked:{...reg,...m}}), ...more});
	show('register', r({}, {copied:{how:'program',program:'wl-copy'},opening:{url:'x',ok:true}}));
	show('register slow', r({seconds:124}));
	show('register trouble', r({trouble:{id:'ssh.wrong-account',level:'warn',fields:{host:'github.com',account:'user-home',owner:'acme',repository:'github.com/acme/private'},evidence:[{ran:'ssh -T git@github.com',said:"Hi user-home! You've successfully authenticated, but GitHub does not provide shell access."}]}}));
	show('proof', s.on({kind:'proof'},{...s.agreed,now:3000,proof:s.proof.slice(0,3),looking:{since:0,probes:[],stoppedAfter:undefined,over:false}}));
	show('done', s.on({kind:'done',pointer:'finish',offset:0},{...s.agreed,findings:s.healthy,proof:s.proof,proved:true,again:'setup --yes --recipe github --module github.com/acme/private@v1.1.0 --protocol ssh-443',applied:s.actions.map(action=>({action,state:'done'} as const))}));
	show('table', {...s.on(f,s.looked),overlay:{kind:'table',order:'cause',digits:undefined,opened:undefined,pointer:'N22',offset:0}});
	show('help', {...s.on(f,s.looked),overlay:{kind:'help',offset:0}});
	show('hidden', {...s.on(f,{...s.looked,hidden:true}),overlay:{kind:'table',order:'cause',digits:undefined,opened:undefined,pointer:'N22',offset:0}});
	show('unproven', s.on({kind:'unproven',pointer:'look-again',offset:0},{...s.agreed,proof:s.proof.map(p=>({...p,ok:p.step!=='download'})) as never}));
	show('scroll', s.on({kind:'apply'},{...s.agreed,work:s.working(3),scrollback:[{kind:'problems',findings:s.broken.slice(0,8)},{kind:'agreed',actions:s.actions,leftOut:[2]},{kind:'change',applied:{action:s.actions[0]!,state:'done'},place:1,of:7,recheck:[{id:'ssh.key-mode',level:'ok',fields:{key:s.key,mode:0o600},evidence:[]}]},{kind:'public-key',line:'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPNk1GqnV8jFU7qLnnrF8mHN3cJl9Wo3CCTOeJoz/1iG user@user-laptop'}]}));
});
