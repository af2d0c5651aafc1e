import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** What has been put down, and what comes of it. */
export function Saved({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <NowCard tag={<StateTag state="done">办好了</StateTag>} title={title} sentence={sentence} />
      <Button onClick={() => void go.back()}>回去</Button>
    </>
  )
}
