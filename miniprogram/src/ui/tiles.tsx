import { View } from '@tarojs/components'
import { Card } from './card'
import { Icon, type IconName } from './icon'
import './tiles.scss'

export interface Tile {
  icon: IconName
  /** A few signs: 我的党员. */
  label: string
  /** What is there, for a screen reader; the label says enough to the eye. */
  detail?: string
  onClick: () => void
}

/** Ways to go, side by side and calm: for what one may do at any time, never for what waits. */
export function Tiles({ title, tiles }: { title?: string; tiles: readonly Tile[] }) {
  return (
    <Card flush>
      {title && (
        <View className="ui-tiles__title" aria-role="heading">
          {title}
        </View>
      )}
      <View className="ui-tiles">
        {tiles.map(({ icon, label, detail, onClick }) => (
          <View
            key={label}
            className="ui-tiles__tile"
            hoverClass="ui-pressed"
            aria-role="button"
            aria-label={detail ? `${label} ${detail}` : label}
            onClick={onClick}
          >
            <View className="ui-tiles__icon">
              <Icon name={icon} />
            </View>
            <View>{label}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
