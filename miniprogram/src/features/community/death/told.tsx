import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

const sentences = {
  listed: '从现在起不再给本人发消息。支部另一位同志核实后确认。结果由支部办，这里不显示。',
  by_name: '支部会核实是不是他们的党员。不管是不是，这里都不显示结果；有事支部会打电话给社区。',
} as const

/** The branch has been told; what comes of it is the branch's, and isn't shown here. */
export function Told({ known }: { known: keyof typeof sentences }) {
  return (
    <>
      <NowCard
        tag={<StateTag state="done">已告诉支部</StateTag>}
        title="谢谢您告诉支部"
        sentence={sentences[known]}
      />
      <Button onClick={() => void go.back()}>回去</Button>
    </>
  )
}
