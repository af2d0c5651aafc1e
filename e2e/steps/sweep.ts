import type { Phone } from './phone'

/** From 今日 of a committee: starts a sweep of that name in all branches below. */
export async function startsSweep(worker: Phone, title: string): Promise<void> {
  await worker.taps(/^摸排/)
  await worker.taps('发起摸排')
  await worker.writes('名称', title)
  await worker.taps('发到各支部')
  await worker.reads(title)
}

/** From 今日 of a branch: opens its list of that sweep. */
export async function opensSweep(secretary: Phone, title: string): Promise<void> {
  await secretary.taps(/^摸排/)
  await secretary.taps(new RegExp(`^${title}`))
  await secretary.reads(/^核对了/)
}

/** On the list: three taps, from the name to how it was found out. @param place on the wheel, for somebody away */
export async function ticksOff(
  secretary: Phone,
  name: string,
  outcome: string,
  how: string,
  place?: readonly string[],
): Promise<void> {
  await secretary.taps(new RegExp(`^${name}`))
  await secretary.chooses(outcome)
  await secretary.chooses(how)
  if (place) {
    await secretary.turnsWheels(/^在哪里/, place)
    await secretary.taps('记下')
  }
  await secretary.readsNoMore('先不')
}
