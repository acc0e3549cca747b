export const lines = {
	opening: '逐行模式：输入编号或回答，然后按 Enter。',
	keys: 'b 返回，q 退出，? 说明，其他字母的作用见帮助。',
	answer: (number: number) => `回答（按 Enter 选 ${number}）：`,
	approve: '输入编号查看改动，-2 不执行第 2 项，yes 执行，b 返回，q 退出：',
	agree: (number: number) => `回答（第 ${number} 项请输入 yes）：`,
	answerOrAgree: (number: number, changing: number) =>
		`回答（按 Enter 选 ${number}，第 ${changing} 项请输入 yes）：`,
	yes: 'yes',
	type: '回答（按 Enter 保持不变）：',
	secret: '输入时不显示，按 Enter 结束：',
	unknown: '没有这个选项。',
	waited: (seconds: number) => (seconds < 60 ? `${seconds} 秒。` : `${Math.floor(seconds / 60)} 分钟。`),
};
