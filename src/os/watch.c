/* watch: many connections, watched by several threads at once; each turn is given to one of them. See wire.h. */
#include "wire.h"

#include "descriptor.h"
#include "thread.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct watch {
    int set, end;      /* the end is ready for ever once it has been written to */
    struct lock *lock; /* a turn is handed over under it: what one has done is done for the next */
};

struct fault *watch_open(struct arena *arena, struct watch **watch_out)
{
    struct watch *watch = arena_new(arena, struct watch);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    watch->lock = lock_new(arena);
    watch->set = epoll_create1(EPOLL_CLOEXEC);
    watch->end = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (watch->set < 0 || watch->end < 0 ||
        epoll_ctl(watch->set, EPOLL_CTL_ADD, watch->end, &event) != 0) {
        struct fault *fault = system_fault(arena, "fault.socket-watch", "");
        watch_close(watch);
        return fault;
    }
    *watch_out = watch;
    return NULL;
}

void watch_close(struct watch *watch)
{
    if (watch && watch->set >= 0)
        close(watch->set);
    if (watch && watch->end >= 0)
        close(watch->end);
    if (watch)
        watch->set = watch->end = -1;
}

static bool ask(struct watch *watch, int how, int descriptor, enum watch_for what, void *who)
{
    uint32_t ready = what == WATCH_READ ? EPOLLIN | EPOLLRDHUP : EPOLLOUT;
    struct epoll_event event = {.events = ready | EPOLLONESHOT, .data.ptr = who};
    ensure(who);
    lock_take(watch->lock);
    int got = epoll_ctl(watch->set, how, descriptor, &event);
    lock_leave(watch->lock);
    return got == 0;
}

bool watch_add(struct watch *watch, int descriptor, enum watch_for what, void *who)
{
    return ask(watch, EPOLL_CTL_ADD, descriptor, what, who);
}

bool watch_again(struct watch *watch, int descriptor, enum watch_for what, void *who)
{
    return ask(watch, EPOLL_CTL_MOD, descriptor, what, who);
}

void *watch_wait(struct watch *watch)
{
    struct epoll_event event = {.data.ptr = NULL};
    int got;
    while ((got = epoll_wait(watch->set, &event, 1, -1)) < 0)
        ensure(errno == EINTR);
#ifndef PLANTED_WATCH /* proves that the thread sanitizer looks */
    lock_take(watch->lock);
    lock_leave(watch->lock);
#endif
    return got == 1 ? event.data.ptr : NULL;
}

void watch_end(struct watch *watch)
{
    uint64_t once = 1;
    ensure(write(watch->end, &once, sizeof once) == sizeof once);
}
