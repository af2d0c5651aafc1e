import type { Principal } from '@shared/delegation/schema'
import { Screen } from '@/components/screen'
import { useActingAs } from '@/lib/acting-as'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { BringCode } from '../../bring-code'
import { TakeOn } from '../../take-on'
import { useAccepting } from '../../use-accepting'

/** Taking on that one acts for a member who has given one a code. */
export default function AcceptPage() {
  const accepting = useAccepting()
  const { offer, accepted } = accepting
  return (
    <Screen title={offer ? undefined : '替家里人办事'}>
      {offer ? (
        accepted ? (
          <Accepted principal={offer} />
        ) : (
          <TakeOn accepting={accepting} offer={offer} />
        )
      ) : (
        <BringCode accepting={accepting} />
      )}
    </Screen>
  )
}

function Accepted({ principal: { delegationId, name } }: { principal: Principal }) {
  const [, actAs] = useActingAs()
  const begin = () => {
    actAs(delegationId)
    void go.toToday()
  }
  return (
    <>
      <NowCard
        tag={<StateTag state="done">说好了</StateTag>}
        title={`您可以替${name}办事了`}
        sentence="替人办的时候，页面最上面会写着正在替谁办。办完点“换回自己”。"
        button={{ label: `现在就替${name}办`, onClick: begin }}
      />
      <Button onClick={() => void go.toToday()}>以后再办</Button>
    </>
  )
}
