import { publicActions } from '@shared/access/actions'
import { endpoints } from '@shared/contract'
import { makeId, type IdKind, idPrefix } from '@shared/ids'
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Answer } from '../visibility/ask'
import { ask } from '../visibility/ask'
import type { Ask } from '../visibility/calls'
import { search } from '../visibility/canaries'
import type { Persona } from '../visibility/people'
import { whomOf } from '../visibility/set-stage'
import { calls } from './calls'
import type { Ground } from './ground'
import { otherwise } from './otherwise'

type Endpoint = (typeof endpoints)[number]

/** An attempt, and how the answer to it may be put. */
export interface Attempt {
  kind: 'another role' | 'a guessed id' | 'another kind of id' | 'no session' | 'another’s role'
  endpoint: Endpoint
  persona: Persona
  sent: Ask
  statuses: readonly number[]
}

/** Refused for what they are (403), or for what they may not know of (404). */
const refused = [403, 404]

const anId = /^([a-z]{3})_[0-9a-z]{20}$/
// Object.keys forgets what it was given.
const kinds = Object.keys(idPrefix) as IdKind[]

/** The same call with other ids in it. */
function withIds(sent: Ask, other: (prefix: string) => string): Ask {
  const text = JSON.stringify(sent, (_, value: unknown) => {
    const prefix = typeof value === 'string' ? anId.exec(value)?.[1] : undefined
    return prefix === undefined ? value : other(prefix)
  })
  // It is what it was, but for its ids.
  return JSON.parse(text) as Ask
}

const guess = (prefix: string) => {
  const kind = kinds.find((one) => idPrefix[one] === prefix)
  return kind ? makeId(kind, randomBytes(20)) : prefix
}
const hasId = ({ params = {}, query = {} }: Ask) =>
  [...Object.values(params), ...Object.values(query)].some((value) => anId.test(value))

const isPublic = ({ action }: Endpoint) => publicActions.some((one) => one === action)

/** Nobody at all, and a session that there never was. */
const without = (persona: Persona): Persona[] =>
  ['', 'x'.repeat(43)].map((token) => ({ ...persona, who: { ...persona.who, token } }))

/** All attempts at one endpoint. `every` takes each nth of the people only. */
export function attemptsAt(endpoint: Endpoint, ground: Ground, every: number): Attempt[] {
  const call = calls[endpoint.name]
  if (!call) return []
  const sent = call.ask(ground)
  const { people, personas, tripIds } = ground
  const may: readonly string[] = call.may === 'own' ? [] : call.may
  const turn = endpoints.indexOf(endpoint)
  const others =
    call.may === 'own'
      ? []
      : personas.filter(({ name }, i) => !may.includes(name) && (i + turn) % every === 0)
  const asAnother = [people.secretary.who.grant?.grantId, people.tripsDelegate.actingAs]
  const thief = { name: 'farSecretary' as const, who: people.farSecretary.who }
  return [
    ...others.map((persona) => ({
      kind: 'another role' as const,
      endpoint,
      persona,
      sent,
      statuses: refused,
    })),
    ...(hasId(sent) && call.may !== 'own'
      ? others.slice(0, 8).flatMap((persona) => [
          {
            ...{ kind: 'a guessed id' as const, endpoint, persona, statuses: refused },
            sent: withIds(sent, guess),
          },
          {
            ...{ kind: 'another kind of id' as const, endpoint, persona, statuses: [400] },
            sent: {
              ...sent,
              ...withIds({ params: sent.params ?? {}, query: sent.query ?? {} }, (prefix) =>
                prefix === 'trp' ? ground.memberId : tripIds[0],
              ),
            },
          },
        ])
      : []),
    ...(isPublic(endpoint)
      ? []
      : [
          ...without(thief).map((persona) => ({
            ...{ kind: 'no session' as const, endpoint, persona, sent, statuses: [401] },
          })),
          ...asAnother.map((actingAs = '') => ({
            ...{ kind: 'another’s role' as const, endpoint, sent, statuses: [403] },
            persona: { ...thief, actingAs },
          })),
        ]),
  ]
}

const refusal = v.object({ error: v.object({ code: v.string() }) })
const codeOf = ({ json }: Answer): string => (v.is(refusal, json) ? json.error.code : 'no refusal')

/** Tries it. @returns what is wrong with the answer; nothing when it is refused and says nothing. */
export async function attempt({ kind, endpoint, persona, sent, statuses }: Attempt, ground: Ground) {
  const answer = await ask(ground.system.cloud.apiUrl, endpoint, sent, persona)
  const what = `${endpoint.name} as ${persona.name}, ${kind}: ${answer.status} ${codeOf(answer)}`
  const said = search(answer.json, whomOf(ground, ground.tripIds))
  const isRefused = statuses === refused && otherwise[endpoint.name]?.codes.includes(codeOf(answer))
  const problems = [
    ...(statuses.includes(answer.status) || isRefused ? [] : [what]),
    ...said.map(({ field }) => `${what} says ${field}`),
  ]
  return { problems, told: `${answer.status} ${codeOf(answer)}` }
}
