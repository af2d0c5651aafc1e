import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

interface GivenProps {
  name: string
  what: string
  /** It counts when another officer has confirmed it. */
  waits: boolean
}

/** What has been given, and what happens now. */
export function Given({ name, what, waits }: GivenProps) {
  return (
    <>
      {waits ? (
        <NowCard
          tag={<StateTag state="waiting">等另一人确认</StateTag>}
          title={`已提出请${name}做${what}`}
          sentence="管全县的身份要两个人。请另一位组织部门的同志打开“谁在负责”确认，确认以后才生效"
        />
      ) : (
        <NowCard
          tag={<StateTag state="done">办好了</StateTag>}
          title={`${name}现在是${what}`}
          sentence="本人下一次打开候鸟驿站，就能换成这个身份办事"
        />
      )}
      <Button onClick={() => void go.back()}>回去</Button>
    </>
  )
}
