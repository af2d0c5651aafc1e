import type { ConfirmedAct } from '../points/schema'
import type { SignUp } from './shift'

/** What a change of a sign-up confirms or takes back, day by day; nothing for a day that stays as it was. */
export function actsOfService(before: SignUp, after: SignUp): ConfirmedAct[] {
  const minutesOn = ({ served }: SignUp) => new Map(served.map(({ on, minutes }) => [on, minutes]))
  const [was, is] = [minutesOn(before), minutesOn(after)]
  const { shiftId, memberId, version } = after
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((on) => was.get(on) !== is.get(on))
    .map((on) => ({ memberId, kind: 'service', act: shiftId, on, version, amount: is.get(on) ?? 0 }))
}
