// Loaded into the server's process before Next: ends it when the process that started it is gone, however that ended.
process.channel?.unref()
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
