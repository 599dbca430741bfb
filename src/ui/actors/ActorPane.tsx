export function ActorPane() {
  return <main>soon</main>
}
