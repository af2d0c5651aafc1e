import { randomUUID } from 'node:crypto'
import { type Functions } from '../lambda'
import { type CloudTemplate } from '../template'

/** `rate(5 minutes)` → milliseconds. @throws Error for an expression of another form. */
export function everyMs(expression: string): number {
  const found = /^rate\((\d+) minutes?\)$/.exec(expression)
  if (!found) throw new Error(`A schedule that this machine can't follow: ${expression}`)
  return Number(found[1]) * 60_000
}

/** The event that EventBridge sends on a schedule. */
const scheduledEvent = (ruleName: string, atMs: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z'),
  region: 'cn-northwest-1',
  resources: [`arn:aws-cn:events:cn-northwest-1:000000000000:rule/${ruleName}`],
  detail: {},
})

/** Runs everything that the template schedules, once, at that time (milliseconds since the epoch). */
export async function runSchedules(
  template: CloudTemplate,
  functions: Functions,
  atMs: number,
): Promise<void> {
  for (const { name, function: target } of template.schedules) {
    await functions.invoke(target, scheduledEvent(name, atMs))
  }
}
