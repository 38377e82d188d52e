package org.sixones.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sixones.approval.DocumentFile;
import org.sixones.approval.StatutoryDocuments;
import org.sixones.rest.json.DocumentJson;
import org.sixones.rest.json.DocumentProofJson;
import org.sixones.rest.signin.Public;

/** 文书: a case's documents, their PDF, and the verification that is open to everybody. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsResource {
    private final StatutoryDocuments documents;

    public DocumentsResource(StatutoryDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("applications/{number}/documents")
    @RolesAllowed({"clerk", "approver", "operator", "auditor", "agent"})
    public DocumentJson.Documents ofCase(@PathParam("number") String number) {
        return DocumentJson.Documents.of(Parameters.orProblem(documents.ofCase(Parameters.caseInPath(number))));
    }

    /** An operator keeps the machine running; what a decision says about somebody is not his. */
    @GET
    @Path("applications/{number}/documents/{code}")
    @RolesAllowed({"clerk", "approver", "auditor", "agent"})
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("number") String number, @PathParam("code") String code) {
        DocumentFile file = Parameters.orProblem(documents.pdf(Parameters.caseInPath(number), code));
        return Response.ok(file.pdf().bytes(), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + file.document().code() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("documents/{code}")
    @Public
    public Response verify(@PathParam("code") String code) {
        return Response.ok(DocumentProofJson.of(Parameters.orProblem(documents.verify(code))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
