/** Says on a terminal what takes its time; a log of many builds needs none of it. */
export function tell(step: string): void {
  if (process.stdout.isTTY) console.log(`${step} …`);
}
