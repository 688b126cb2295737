package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Lets drivers in, and hands what they send to the server: as its own would, but by our reader and writer (ADR 80). */
public final class Door implements AutoCloseable {
    private static final int BACKLOG = 100;
    private static final int PATIENCE_SECONDS = 5;

    private final EventLoopGroup greeters = threads("mongo-server-boss", 1);
    private final EventLoopGroup workers;
    private final ChannelGroup clients = new DefaultChannelGroup("mongodb-channels", GlobalEventExecutor.INSTANCE);
    private final Channel channel;

    /** @throws RuntimeException when the address can't be listened at */
    public Door(MongoBackend backend, InetSocketAddress address, int threads) {
        this.workers = threads("mongo-server-worker", threads);
        try {
            this.channel = new ServerBootstrap()
                    .group(greeters, workers)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new Connection(backend, clients))
                    .bind(address)
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException e) {
            endThreads();
            throw e;
        }
    }

    /** One that has nothing to do by the clock looks every second whether it has; so each has, and sleeps for an hour (ADR 75). */
    private static EventLoopGroup threads(String name, int number) {
        EventLoopGroup threads =
                new MultiThreadIoEventLoopGroup(number, new DefaultThreadFactory(name), NioIoHandler.newFactory());
        threads.forEach(thread -> {
            Future<?> _ = thread.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        });
        return threads;
    }

    private static final class Connection extends ChannelInitializer<SocketChannel> {
        private final MongoBackend backend;
        private final ChannelGroup clients;

        Connection(MongoBackend backend, ChannelGroup clients) {
            this.backend = backend;
            this.clients = clients;
        }

        @Override
        protected void initChannel(SocketChannel client) {
            client.pipeline()
                    .addLast(
                            new MongoWireReplyEncoder(),
                            new Answers(),
                            new Requests(),
                            new MongoDatabaseHandler(backend, clients),
                            new MongoExceptionHandler());
        }
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** When no command runs any more. */
    @Override
    public void close() {
        ChannelFuture _ = channel.close().syncUninterruptibly();
        endThreads();
    }

    private void endThreads() {
        Future<?> greeted = greeters.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS);
        Future<?> worked = workers.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS);
        Future<?> _ = greeted.awaitUninterruptibly();
        Future<?> _ = worked.awaitUninterruptibly();
    }
}
