import type { CountyId } from '@shared/ids'
import { maskAddress, maskPhone } from '@shared/access/mask'
import type { Sealed } from '@shared/sealed'
import type { Filing } from '@shared/trip/rules'
import type { Member } from '../../functions/member/door'
import type { InServiceMember } from '@shared/community/schema'
import type { InServiceEntry, PlannedFiling, RosterEntry, SealedTripPlan, TripPlan } from './plan'

/** How the contacts of the demo's people are sealed, and made findable. */
export interface Seals {
  phone: (text: string, id: string) => Promise<Sealed>
  address: (text: string, id: string) => Promise<Sealed>
  phoneKey: (countyId: CountyId, phone: string) => string
}

/** As the functions seal. To be called when their environment is set, for it loads their code. */
export async function lockedSeals(): Promise<Seals> {
  const [{ sealPhone, sealAddress }, { phoneLookupKey }] = await Promise.all([
    import('../../functions/vault/contacts'),
    import('../../functions/vault/phone-hash'),
  ])
  return { phone: sealPhone, address: sealAddress, phoneKey: phoneLookupKey }
}

const unlocked = (text: string, masked: string): Sealed => ({
  masked,
  box: `0.${Buffer.from(text).toString('base64')}`,
})

/** Boxes without a lock, the same each time: for those who look at the plan and keep nothing. */
export const unlockedSeals: Seals = {
  phone: (text) => Promise.resolve(unlocked(text, maskPhone(text))),
  address: (text) => Promise.resolve(unlocked(text, maskAddress())),
  phoneKey: (countyId, phone) => `PHN#${countyId}#0#${phone.slice(-4)}`,
}

/** Somebody of the plan as the roster keeps them. */
export async function memberOf({ phone, ...entry }: RosterEntry, seals: Seals): Promise<Member> {
  return {
    ...entry,
    ...{ version: 1, state: 'active' },
    phone: await seals.phone(phone, entry.memberId),
    phoneKey: seals.phoneKey(entry.countyId, phone),
  }
}

/** Somebody in service as their community keeps them. */
export async function inServiceOf(
  { phone, ...entry }: InServiceEntry,
  seals: Seals,
): Promise<InServiceMember> {
  return {
    ...entry,
    phone: await seals.phone(phone, entry.inServiceId),
    phoneKey: seals.phoneKey(entry.countyId, phone),
  }
}

/** What was told of a trip as the trip keeps it. */
async function filingOf(filing: PlannedFiling, tripId: string, seals: Seals): Promise<Filing> {
  const { phone, destination, ...told } = filing
  const { address, ...place } = destination
  return {
    ...told,
    phone: await seals.phone(phone, tripId),
    destination: {
      ...place,
      ...(address !== undefined && { address: await seals.address(address, tripId) }),
    },
  }
}

/** A trip of the plan with all that was told of it sealed. */
export async function sealed(plan: TripPlan, seals: Seals): Promise<SealedTripPlan> {
  const seal = (filing: PlannedFiling) => filingOf(filing, plan.tripId, seals)
  return {
    ...plan,
    filing: await seal(plan.filing),
    steps: await Promise.all(
      plan.steps.map(async (step) =>
        step.does === 'complete' || step.does === 'move_on'
          ? { ...step, filing: await seal(step.filing) }
          : step,
      ),
    ),
  }
}
