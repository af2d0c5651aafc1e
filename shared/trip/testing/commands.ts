import type { ErrorCode } from '../../errors'
import type { MemberId, TripId } from '../../ids'
import type { Letter } from '../../letter/letter'
import type { Member } from '../../member/member'
import type { Receipt } from '../../receipt'
import type { TripStep } from '../rules'
import type { Host, Trip } from '../trip'
import type { Actor } from './cast'

export const letterSteps = [
  'make_letter',
  'another_sheet',
  'answer_letter',
  'call_back_letter',
  'turn_away_letter',
  'acknowledge_letter',
] as const
export type LetterStep = (typeof letterSteps)[number]

export const rosterSteps = [
  'take_over',
  'hand_back',
  'move_member',
  'transfer_member',
  'undo_transfer',
  'record_death',
  'confirm_death',
  'reverse_death',
] as const
export type RosterStep = (typeof rosterSteps)[number]

/** What an organisation outside is to be told: the branch has told it, or it has read it by its code. */
export const newsSteps = ['tell_host', 'read_news'] as const
export type NewsStep = (typeof newsSteps)[number]

export type Filing = 'file' | 'file_on_behalf'

/** What somebody wants. `host` is the one that a branch chooses, or the one whose code was scanned. */
export interface Command<S extends string = Filing | TripStep | LetterStep | RosterStep | NewsStep> {
  step: S
  tripId: TripId
  memberId: MemberId
  host: Host
  placement: Pick<Extract<Trip, { state: 'hosted' }>['placement'], 'orgId' | 'orgName'>
  /** What a change is about: not gone yet, staying longer, another place. */
  plan: 'postpone' | 'extend' | 'move'
  /** Days from today on which they mean to leave. */
  leaveIn: number
  /** The code on the sheet: of the letter that is made, or of the one that somebody holds. */
  token: string
  /** The version of the letter or of the roster's entry that they have seen. */
  seen: number
}

export interface Message {
  actor: Actor
  key: string
  command: Command
}

export type Reply = { receipt: Receipt } | { refused: ErrorCode }

/** Everything about one member and one trip of theirs that a step may depend on, or change. */
export interface Case {
  /** The trip that is named; of a step on the roster, the open one. */
  trip?: Trip | undefined
  letter?: Letter | undefined
  member: Member
  /** Somebody's phone is theirs, and others may act for them. It ends with a transfer or a death. */
  isBound: boolean
}

const isOneOf = <S extends string>(steps: readonly S[], step: string): step is S =>
  steps.some((one) => one === step)

type Stepping = Pick<Command, 'step'>

/** Does it make a new trip? */
export const isFiling = <C extends Stepping>(command: C): command is C & { step: Filing } =>
  isOneOf<Filing>(['file', 'file_on_behalf'], command.step)
export const isAboutLetter = <C extends Stepping>(command: C): command is C & { step: LetterStep } =>
  isOneOf(letterSteps, command.step)
export const isAboutRoster = <C extends Stepping>(command: C): command is C & { step: RosterStep } =>
  isOneOf(rosterSteps, command.step)
export const isAboutNews = <C extends Stepping>(command: C): command is C & { step: NewsStep } =>
  isOneOf(newsSteps, command.step)
export const isAboutTrip = <C extends Stepping>(command: C): command is C & { step: TripStep } =>
  !isFiling(command) && !isAboutLetter(command) && !isAboutRoster(command) && !isAboutNews(command)
