import { useState } from 'react'
import type { TripId } from '@shared/ids'
import { makeLetter, readLetter, readLetterCode } from '@shared/letter/contract'
import type { LetterView } from '@shared/letter/schema'
import { makeSecretCode } from '@shared/secret-code'
import { call } from '../lib/call'
import { useSend } from '../lib/use-send'

const tokenLength = 24

/** A letter ready for the printer. Its code is on this page alone: the server keeps a digest. */
export interface PrintedLetter {
  letter: LetterView
  /** The address of the code's picture in this page. */
  code: string
}

/** Writes a letter and has its code drawn. */
export function usePrintedLetter() {
  const { sending, problem, send } = useSend()
  const [printed, setPrinted] = useState<PrintedLetter>()
  const write = (tripId: TripId) =>
    send(async () => {
      const params = { tripId }
      const token = makeSecretCode(crypto.getRandomValues(new Uint8Array(tokenLength)))
      await call(makeLetter, { params, body: { token } })
      const [letter, { image, mediaType }] = await Promise.all([
        call(readLetter, { params }),
        call(readLetterCode, { params, body: { token } }),
      ])
      const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0))
      setPrinted({ letter, code: URL.createObjectURL(new Blob([bytes], { type: mediaType })) })
    })
  return { printed, write, sending, problem }
}
