package nl.zorginkoop.gateway.huis;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/**
 * Laat Camel werken met draden van de server: alleen die hebben de klassenlader en de naamruimte
 * waarmee een loket transacties en bronnen vindt.
 */
final class Draden extends DefaultThreadPoolFactory {
    private final ThreadFactory server;

    Draden(ThreadFactory server) {
        this.server = server;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory vanCamel) {
        return super.newCachedThreadPool(server);
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profiel, ThreadFactory vanCamel) {
        return super.newThreadPool(profiel, server);
    }

    @Override
    public ExecutorService newThreadPool(
            int vast,
            int hoogstens,
            long rust,
            TimeUnit eenheid,
            int wachtrij,
            boolean vastMagStoppen,
            RejectedExecutionHandler vol,
            ThreadFactory vanCamel) {
        return super.newThreadPool(
                vast, hoogstens, rust, eenheid, wachtrij, vastMagStoppen, vol, server);
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(
            ThreadPoolProfile profiel, ThreadFactory vanCamel) {
        return super.newScheduledThreadPool(profiel, server);
    }
}
