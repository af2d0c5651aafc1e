import { contract } from '@shared/contract'
import { route } from '../http/route'

const { figures } = contract

export const handler = route([[figures.readCommunityFigures, () => import('./read-community-figures')]])
