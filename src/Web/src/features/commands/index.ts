export { setSingleKeys, showKeys, useCommand, useCommands, usePendingKey, useShortcuts, useSingleKeys, type Command, type CommandGroup } from './registry';
