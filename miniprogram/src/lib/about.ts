import * as v from 'valibot'
import type { Command } from './queue'

const things = v.object({
  params: v.optional(
    v.object({
      tripId: v.optional(v.string()),
      noticeId: v.optional(v.string()),
      memberId: v.optional(v.string()),
    }),
  ),
  body: v.optional(v.object({ tripId: v.optional(v.string()), wishId: v.optional(v.string()) })),
})

/** The trip, wish, notice or member that a command names; undefined for one that names none, as a scan. */
export function thingOf(command: Command): string | undefined {
  const { params, body } = v.is(things, command) ? command : {}
  return params?.tripId ?? body?.tripId ?? body?.wishId ?? params?.noticeId ?? params?.memberId
}

/** May the second command depend on the first? One that names nothing is about whatever that person has open. */
export function isAboutSame(first: Command, second: Command): boolean {
  const [one, other] = [thingOf(first), thingOf(second)]
  if (one === undefined || other === undefined) return first.actingAs === second.actingAs
  return one === other
}
