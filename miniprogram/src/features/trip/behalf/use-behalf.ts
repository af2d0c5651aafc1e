import { useState } from 'react'
import type { Body } from '@shared/endpoint'
import type { MemberView } from '@shared/member/schema'
import type { Day } from '@shared/time'
import type { fileTripOnBehalf } from '@shared/trip/contract'
import type { filingConsents, filingSources } from '@shared/trip/trip'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { usualConsent } from './words'

interface Draft {
  regionCode: string
  place: string[]
  address: string
  reason: string
  leaveOn: Day
  returnOn: Day | undefined
  phone: string
  source: (typeof filingSources)[number] | undefined
  relation: string
  consent: (typeof filingConsents)[number] | undefined
}
export type BehalfDraft = Draft

/** What the last trip says, if there was one: most go where they went before. */
function firstDraft({ trips = [] }: MemberView, reasons: readonly { code: string }[]): Draft {
  const [last] = trips
  const known = last !== undefined && last.destination.regionCode !== ''
  return {
    regionCode: known ? last.destination.regionCode : '',
    place: known ? last.destination.place : [],
    reason: reasons.some(({ code }) => code === last?.reason) ? (last?.reason ?? '') : '',
    ...{ address: '', leaveOn: today(), returnOn: undefined, phone: '' },
    ...{ source: undefined, relation: '', consent: undefined },
  }
}

/** A trip as the branch fills it in for a member: shorter than their own, with how the branch knows of it. */
export function useBehalf(member: MemberView, reasons: readonly { code: string }[]) {
  const [draft, setDraft] = useState(() => firstDraft(member, reasons))
  // Made once, so that trying again never makes a second trip.
  const [tripId] = useState(() => newId('trip'))
  const change = (part: Partial<Draft>) =>
    setDraft((before) => ({
      ...before,
      ...part,
      ...(part.source && { consent: usualConsent[part.source] }),
    }))

  /** The filing, when it is whole; undefined while something is missing. */
  async function body(): Promise<Body<typeof fileTripOnBehalf> | undefined> {
    const { regionCode, address, reason, leaveOn, returnOn, phone, source, relation, consent } = draft
    if (regionCode === '' || reason === '' || !source || !consent) return undefined
    const told = relation.trim()
    if (source === 'family' && told === '') return undefined
    return {
      ...{ tripId: await tripId, memberId: member.memberId, reason, leaveOn },
      destination: { regionCode, ...(address.trim() !== '' && { address: address.trim() }) },
      ...(returnOn && { returnOn }),
      ...(phone !== '' && { phone }),
      onBehalf: { source, consent, ...(source === 'family' && { relation: told }) },
    }
  }
  return { draft, change, body, tripId }
}
export type Behalf = ReturnType<typeof useBehalf>
