import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '核实和发布',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
