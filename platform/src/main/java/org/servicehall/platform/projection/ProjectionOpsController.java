package org.servicehall.platform.projection;

import org.servicehall.platform.projection.ProjectionOps.Comparison;
import org.servicehall.platform.projection.ProjectionOps.Status;
import org.servicehall.platform.view.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projections of this service, for operators. */
@RestController
@RequestMapping("/api/ops")
class ProjectionOpsController {
    private final ProjectionOps ops;

    ProjectionOpsController(ProjectionOps ops) {
        this.ops = ops;
    }

    @GetMapping("/projections")
    @PreAuthorize("hasRole('OPS')")
    Page<Status> projections() {
        return Page.whole(ops.list());
    }

    /**
     * Rebuilds beside the live view and takes its place, unless that would lose documents.
     *
     * @param allowLoss also then
     */
    @PostMapping("/projections/{name}/rebuild")
    @PreAuthorize("hasRole('OPS')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Status rebuild(@PathVariable String name, @RequestParam(defaultValue = "false") boolean allowLoss) {
        return allowLoss ? ops.rebuildAllowingLoss(name) : ops.rebuild(name);
    }

    /** Rebuilds beside the live view and compares; answers when that is done. */
    @PostMapping("/projections/{name}/comparison")
    @PreAuthorize("hasRole('OPS')")
    Comparison compare(@PathVariable String name) {
        return ops.compare(name);
    }
}
