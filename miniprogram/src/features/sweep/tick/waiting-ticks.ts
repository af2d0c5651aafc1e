import * as v from 'valibot'
import { tickOff } from '@shared/sweep/contract'
import { useOutbox } from '@/lib/outbox'

const aboutMember = v.object({ memberId: v.string() })

/** The members whose tick waits on the phone for the network. */
export const useWaitingTicks = (): string[] =>
  useOutbox().waiting.flatMap(({ endpoint, params }) =>
    endpoint === tickOff.name && v.is(aboutMember, params) ? params.memberId : [],
  )
