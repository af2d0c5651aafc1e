import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '到小区报到',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
