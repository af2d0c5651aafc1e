import * as v from 'valibot'
import type { Me } from '@shared/account/schema'
import type { GrantId } from '@shared/ids'
import { sessionState, useMe } from './session'
import { slot } from './storage'
import { createStore, useStore } from './store'

/** On whose behalf something is done: the person's own, or a role they hold. */
export type ActingAs = 'self' | GrantId

/** The role that each account chose last on this phone. */
const kept = slot('acting-as', v.record(v.string(), v.string()))
const chosen = createStore<Record<string, string>>(() => kept.read() ?? {})

/** What the person chose, if they may still; else themselves, or the first role of one who is no member. */
function resolve(me: Me, choices: Record<string, string>): ActingAs {
  const choice = choices[me.accountId]
  const grant = me.grants.find(({ grantId }) => grantId === choice)
  if (grant) return grant.grantId
  if (me.member) return 'self'
  return me.grants[0]?.grantId ?? 'self'
}

/** On whose behalf requests are made now. */
export function currentActingAs(): ActingAs {
  const state = sessionState()
  return state.is === 'open' ? resolve(state.session.me, chosen.get()) : 'self'
}

/** On whose behalf the person acts, and how to change it; remembered for the account. */
export function useActingAs(): [ActingAs, (next: ActingAs) => void] {
  const me = useMe()
  const choices = useStore(chosen)
  const set = (next: ActingAs) => {
    if (!me) return
    const all = { ...chosen.get(), [me.accountId]: next }
    kept.keep(all)
    chosen.set(all)
  }
  return [me ? resolve(me, choices) : 'self', set]
}

/** The role that the person acts in now; undefined when they act for themselves. */
export function useGrant(): Me['grants'][number] | undefined {
  const me = useMe()
  const [as] = useActingAs()
  return me?.grants.find(({ grantId }) => grantId === as)
}
