export default function columnsOf(text: string): number;
