// English: the built-in name of a round (第24轮) in sentences that a rule fills; names that a person gave stay as they were typed.

export function roundName(name: unknown): string {
  const text = String(name);
  const number = /^\u7B2C(\d+)\p{Script=Han}{1,4}$/u.exec(text)?.[1];
  return number === undefined ? text : `Round ${number}`;
}
