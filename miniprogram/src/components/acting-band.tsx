import { View } from '@tarojs/components'
import { useActingAs, usePrincipal } from '@/lib/acting-as'
import { Icon } from '@/ui/icon'
import './acting-band.scss'

/** On every page while the person acts for somebody: for whom, and the way back to oneself. */
export function ActingBand() {
  const principal = usePrincipal()
  const [, actAs] = useActingAs()
  if (!principal) return null
  return (
    <View className="acting-band">
      <View className="acting-band__who" aria-role="status">
        <Icon name="users-round" />
        <View>正在替{principal.name}办</View>
      </View>
      <View
        className="acting-band__back"
        hoverClass="ui-pressed"
        aria-role="button"
        onClick={() => actAs('self')}
      >
        换回自己
      </View>
    </View>
  )
}
