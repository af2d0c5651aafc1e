import { View } from '@tarojs/components'
import { Button } from './button'
import './person-row.scss'

interface PersonRowProps {
  name: string
  /** What they are to the reader: 本支部书记. */
  role: string
  /** Calls them; left out where no number may be opened. */
  onCall?: () => void
}

/** A person to turn to, with a button that calls them. */
export function PersonRow({ name, role, onCall }: PersonRowProps) {
  return (
    <View className="ui-person-row">
      <View className="ui-person-row__mark" aria-hidden>
        {name.slice(0, 1)}
      </View>
      <View className="ui-person-row__text">
        <View>{name}</View>
        <View className="ui-person-row__role">{role}</View>
      </View>
      {onCall && (
        <Button width="inline" label={`给${name}打电话`} onClick={onCall}>
          打电话
        </Button>
      )}
    </View>
  )
}
