import { useState } from 'react'
import { makeLetter, readLetterCode } from '@shared/letter/contract'
import type { TripId } from '@shared/ids'
import { newSecretCode } from '@/lib/random'
import { useSend } from '@/lib/use-send'

const tokenLength = 24

/** What only this phone has: the server keeps a digest. */
export interface MadeLetter {
  token: string
  /** Another sheet of the letter that there was, whatever had become of it. */
  keeps: boolean
  /** The code's picture; absent while WeChat gives none. */
  picture?: string
}

/** Makes a letter on this phone, and has WeChat draw its code. */
export function useMadeLetter(tripId: TripId) {
  const { send, sending, problem } = useSend()
  const [made, setMade] = useState<MadeLetter>()
  const params = { tripId }

  async function draw(token: string, keeps: boolean) {
    setMade({ token, keeps })
    const sent = await send(readLetterCode, { params, body: { token } })
    if (sent?.state !== 'sent') return
    const { mediaType, image } = sent.receipt
    setMade({ token, keeps, picture: `data:${mediaType};base64,${image}` })
  }
  async function make(keeps = false) {
    const token = await newSecretCode(tokenLength)
    const body = { token, ...(keeps && { keeps }) }
    if (await send(makeLetter, { params, body })) await draw(token, keeps)
  }
  return { made, make, draw: made && (() => draw(made.token, made.keeps)), sending, problem }
}
