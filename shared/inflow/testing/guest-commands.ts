import type { InflowId, OrgId } from '../../ids'
import type { Actor } from '../../trip/testing/cast'
import type { StationHost } from '../../trip/trip'

/** What can be asked of a registration of a member from elsewhere. */
export const guestSteps = [
  'register',
  'write_down',
  'return_for_completion',
  'complete',
  'verify',
  'place',
  'tell_origin',
  'say_leaves',
  'change_contacts',
  'close',
  'withdraw',
  'merge',
  'keep_apart',
] as const
export type GuestStep = (typeof guestSteps)[number]

/** What somebody wants of a registration. */
export interface GuestCommand {
  step: GuestStep
  inflowId: InflowId
  /** With which it may be one. */
  into: InflowId
  /** Where it is made. */
  station: StationHost
  placeIn: OrgId
  /** Which of a few numbers they tell, so that some are told twice, and whether WeChat has said that it is theirs. */
  phone: number
  isVerified: boolean
  /** Days from today on which they go. */
  leaveIn: number
}

export interface GuestMessage {
  actor: Actor
  key: string
  command: GuestCommand
}

/** Does it make a new registration? */
export const isNew = ({ step }: Pick<GuestCommand, 'step'>): boolean =>
  step === 'register' || step === 'write_down'
