import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Popup } from '@/ui/popup'
import '../sheet.scss'
import { nowhere, type Spot } from './spot'
import { SpotFields } from './spot-fields'

interface ChooseSpotProps {
  open: boolean
  anyCommunity?: boolean
  onChosen: (spot: Spot) => void
  onClose: () => void
}

/** A sheet in which one chooses a street, a community or a compound. */
export function ChooseSpot({ open, anyCommunity = false, onChosen, onClose }: ChooseSpotProps) {
  const [spot, setSpot] = useState(nowhere)
  const isEnough = anyCommunity ? spot.townCode !== '' : spot.communityId !== ''
  return (
    <Popup open={open} position="bottom" label="看哪里的心愿" onClose={onClose}>
      <View className="wish-sheet">
        <Card title="看哪里的心愿" flush>
          <SpotFields value={spot} anyCommunity={anyCommunity} onChange={setSpot} />
        </Card>
        <View className="wish-sheet__button">
          <Button kind="primary" disabled={!isEnough} onClick={() => onChosen(spot)}>
            看这里
          </Button>
        </View>
      </View>
    </Popup>
  )
}
