import { fromRoot } from './project-root'

/** Where the system keeps its data: `.local/`, or the folder that HOUNIAO_DATA names. */
export const dataDir = (): string => process.env.HOUNIAO_DATA ?? fromRoot('.local')
