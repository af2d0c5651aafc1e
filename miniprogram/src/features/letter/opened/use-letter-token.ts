import { useRouter } from '@tarojs/taro'
import * as v from 'valibot'
import { letterTokenSchema } from '@shared/letter/schema'
import { decoded } from '@/lib/decoded'

/** The letter's token: the scene of the code on the sheet, or of a card that was sent on. Undefined: none in that form. */
export function useLetterToken(): string | undefined {
  const { scene = '' } = useRouter().params
  const parsed = v.safeParse(letterTokenSchema, decoded(scene))
  return parsed.success ? parsed.output : undefined
}
