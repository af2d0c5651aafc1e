import { useState } from 'react'
import type { TripId } from '@shared/ids'
import { makeLetter, readLetter, readLetterCode } from '@shared/letter/contract'
import type { LetterView } from '@shared/letter/schema'
import { makeSecretCode } from '@shared/secret-code'
import { call } from '../lib/call'
import { useSend } from '../lib/use-send'

const tokenLength = 24

/** A letter for the printer. Its code is on this page alone: the server keeps a digest. */
export interface PrintedLetter {
  letter: LetterView
  token: string
  /** The address of the code's picture in this page; absent while WeChat gives none. */
  code?: string
}

/** Writes a letter, or another sheet of one, and has its code drawn. */
export function usePrintedLetter() {
  const { sending, problem, send } = useSend()
  const [printed, setPrinted] = useState<PrintedLetter>()

  async function draw(letter: LetterView, token: string) {
    // Whatever becomes of the picture, the letter is written and its code is here.
    setPrinted({ letter, token })
    const params = { tripId: letter.tripId }
    const { image, mediaType } = await call(readLetterCode, { params, body: { token } })
    const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0))
    setPrinted({ letter, token, code: URL.createObjectURL(new Blob([bytes], { type: mediaType })) })
  }
  /** @param keeps another sheet: the codes before stay good. */
  const write = (tripId: TripId, keeps: boolean) =>
    send(async () => {
      const params = { tripId }
      const token = makeSecretCode(crypto.getRandomValues(new Uint8Array(tokenLength)))
      await call(makeLetter, { params, body: { token, ...(keeps && { keeps }) } })
      await draw(await call(readLetter, { params }), token)
    })
  const drawAgain = () => send(async () => printed && draw(printed.letter, printed.token))
  return { printed, write, drawAgain, sending, problem }
}
