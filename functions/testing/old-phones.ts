import { endpoints } from '@shared/contract'
import { newKey } from './caller'
import type { Somebody } from './people'
import type { System } from './system'

/** A command as a phone of an older release has it in its outbox. What stands in braces is known when the story runs. */
export interface FrozenCommand {
  as: string
  path: string
  body?: object
}

export interface Cast {
  people: Record<string, Somebody>
  /** What stands in braces; asked for anew before each command. */
  values: () => Promise<Record<string, string>> | Record<string, string>
}

/** A path without the names of what stands in braces. */
export const shapeOf = (path: string): string => path.replace(/\{\w+\}/g, '{}')

const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`)

/** Carries out an outbox that a phone of this contract version has filled: each command succeeds, with a receipt. */
export async function carryOutFrozen(
  system: System,
  version: string,
  commands: readonly FrozenCommand[],
  { people, values }: Cast,
): Promise<void> {
  for (const { as, path, body } of commands) {
    const who = people[as]
    const known = await values()
    const response = await fetch(system.cloud.apiUrl + filled(path, known), {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${who?.token ?? ''}` },
        ...{ 'idempotency-key': newKey(), 'contract-version': version },
        ...(who?.grant && { 'acting-as': who.grant.grantId }),
      },
      ...(body && { body: filled(JSON.stringify(body), known) }),
    })
    const status = endpoints.find(
      (one) => one.method === 'POST' && shapeOf(one.path) === shapeOf(path),
    )?.status
    expect({ path, status: response.status }).toEqual({ path, status })
    expect(await response.json()).toMatchObject({ id: expect.any(String), version: expect.any(Number) })
  }
}
