import { useQuery } from '@tanstack/react-query'
export function BriefingPane() { return useQuery({queryKey:['x']}).isPending }
