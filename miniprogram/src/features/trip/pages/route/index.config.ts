import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '安排驿站',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
