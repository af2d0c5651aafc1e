import * as v from 'valibot'
import type { Me } from '@shared/account/schema'
import type { DelegationId, GrantId } from '@shared/ids'
import { sessionState, useMe } from './session'
import { slot } from './storage'
import { createStore, useStore } from './store'

/** On whose behalf something is done: the person's own, as a resident, under a role, or for somebody else. */
export type ActingAs = 'self' | 'resident' | GrantId | DelegationId

/** Whose own matters are seen to: one's own, or those of whoever one acts for. */
export type ActingForMember = 'self' | DelegationId

/** Somebody whom the person may act for. */
export type Principal = NonNullable<Me['delegations']>[number]

/** What each account chose last on this phone. */
const kept = slot('acting-as', v.record(v.string(), v.string()))
const chosen = createStore<Record<string, string>>(() => kept.read() ?? {})

/** What the person chose, if they may still; else themselves, or the first role of one who is no member. */
function resolve(me: Me, choices: Record<string, string>): ActingAs {
  const choice = choices[me.accountId]
  const grant = me.grants.find(({ grantId }) => grantId === choice)
  if (grant) return grant.grantId
  const principal = me.delegations?.find(({ delegationId }) => delegationId === choice)
  if (principal) return principal.delegationId
  if (choice === 'resident' && me.resident) return 'resident'
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

/** The role that the person acts in now; undefined when they act for themselves or somebody else. */
export function useGrant(): Me['grants'][number] | undefined {
  const me = useMe()
  const [as] = useActingAs()
  return me?.grants.find(({ grantId }) => grantId === as)
}

/** For whom the person acts now; undefined when it is for themselves or under a role. */
export function usePrincipal(): Principal | undefined {
  const me = useMe()
  const [as] = useActingAs()
  return me?.delegations?.find(({ delegationId }) => delegationId === as)
}

/** As whom what is a member's own is read and done: for whoever one acts for, else for oneself. */
export const useActingForMember = (): ActingForMember => usePrincipal()?.delegationId ?? 'self'
