import { useState } from 'react'
import { makeLetter, readLetterCode } from '@shared/letter/contract'
import type { TripId } from '@shared/ids'
import { newSecretCode } from '@/lib/random'
import { useSend } from '@/lib/use-send'

const tokenLength = 24

/** What only this phone has: the server keeps a digest. */
export interface MadeLetter {
  token: string
  /** The code's picture; absent while WeChat gives none. */
  picture?: string
}

/** Makes a letter on this phone, and has WeChat draw its code. */
export function useMadeLetter(tripId: TripId) {
  const { send, sending, problem } = useSend()
  const [made, setMade] = useState<MadeLetter>()
  const params = { tripId }

  async function draw(token: string) {
    setMade({ token })
    const sent = await send(readLetterCode, { params, body: { token } })
    if (sent?.state !== 'sent') return
    const { mediaType, image } = sent.receipt
    setMade({ token, picture: `data:${mediaType};base64,${image}` })
  }
  async function make() {
    const token = await newSecretCode(tokenLength)
    if (await send(makeLetter, { params, body: { token } })) await draw(token)
  }
  return { made, make, draw: made && (() => draw(made.token)), sending, problem }
}
