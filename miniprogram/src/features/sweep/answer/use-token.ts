import { useRouter } from '@tarojs/taro'
import * as v from 'valibot'
import { sweepTokenSchema } from '@shared/sweep/schema'
import { decoded } from '@/lib/decoded'

/**
 * The link's token: of a card in the group (`token`), of a mini-program code (`scene`), or of an ordinary link that
 * WeChat's scanner opened (`q`, whose last part it is). Undefined when none is there or it has no such form.
 */
export function useToken(): string | undefined {
  const { token, scene, q } = useRouter().params
  const given =
    token ??
    decoded(scene ?? q ?? '')
      .split('/')
      .pop()
  const parsed = v.safeParse(sweepTokenSchema, given)
  return parsed.success ? parsed.output : undefined
}
