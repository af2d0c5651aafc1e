import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '岗位名录',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
