import { View } from '@tarojs/components'
import type { BindingOffer } from '@shared/account/schema'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { StateTag } from '@/ui/state-tag'
import type { Binding } from './use-binding'
import './is-it-you.scss'

/** The second step, and the only moment at which something of the roster is seen: is it you? */
export function IsItYou({ binding, offer }: { binding: Binding; offer: BindingOffer }) {
  const { confirm, decline, sending, problem } = binding
  return (
    <>
      <Card>
        {offer.practice && <StateTag state="neutral">演练</StateTag>}
        <View className="is-it-you__ask">这是您吗？</View>
        <View className="is-it-you__name">{offer.name}</View>
        <View>{offer.orgName}</View>
        <View className="is-it-you__county">{offer.countyName}</View>
      </Card>
      {problem && <ErrorState happened="还没有认证上" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void confirm(offer)}>
        是我
      </Button>
      <Button disabled={sending} onClick={decline}>
        不是我
      </Button>
    </>
  )
}
