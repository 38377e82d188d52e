package org.sixones.exchange.canonical;

import jakarta.activation.DataHandler;
import jakarta.xml.bind.JAXBElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.contract.Documents;
import org.sixones.exchange.contract.Fields;
import org.sixones.exchange.contract.Header;
import org.sixones.model.CaseNumber;
import org.sixones.model.FactCode;
import org.sixones.model.ItemCode;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.MessageId;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Content;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Document;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Progress;
import org.sixones.model.message.TaskAction;

/** From the contract's classes, valid by the schema, to the model's records; says what no schema can say. Pure. */
final class FromContract {
    private FromContract() {}

    /** @throws MalformedXml for a document that is no message to the platform, a name twice, a content that is not what its digest says */
    static CanonicalMessage of(Object root) throws MalformedXml {
        Object value = root instanceof JAXBElement<?> e ? e.getValue() : root;
        if (value instanceof org.sixones.exchange.contract.ApplicationTask x) {
            return task(x);
        } else if (value instanceof org.sixones.exchange.contract.Acceptance x) {
            return acceptance(x);
        } else if (value instanceof org.sixones.exchange.contract.CorrectionRequest x) {
            return correction(x);
        } else if (value instanceof org.sixones.exchange.contract.Progress x) {
            return progress(x);
        } else if (value instanceof org.sixones.exchange.contract.Decision x) {
            return decision(x);
        } else if (value instanceof org.sixones.exchange.contract.BusinessFact x) {
            return fact(x);
        }
        throw refuse(ExchangeFailure.NOT_BY_SCHEMA, "an answer, where a message was expected");
    }

    private static ApplicationTask task(org.sixones.exchange.contract.ApplicationTask x) throws MalformedXml {
        return new ApplicationTask(
                header(x.getHeader()),
                switch (x.getAction()) {
                    case HANDLE -> TaskAction.HANDLE;
                    case PRE_REVIEW -> TaskAction.PRE_REVIEW;
                    case PROCEED -> TaskAction.PROCEED;
                    case CORRECTED -> TaskAction.CORRECTED;
                    case WITHDRAW -> TaskAction.WITHDRAW;
                },
                new MatterCode(x.getMatter()),
                x.getItemName(),
                applicant(x.getApplicant()),
                fields(x.getForm()),
                documents(x.getMaterials()),
                fields(x.getResults()),
                ContractTimes.day(x.getAcceptedOn()),
                Optional.ofNullable(x.getDueOn()).map(ContractTimes::day));
    }

    private static Acceptance acceptance(org.sixones.exchange.contract.Acceptance x) {
        return new Acceptance(
                header(x.getHeader()),
                switch (x.getOutcome()) {
                    case ACCEPTED -> Acceptance.Result.ACCEPTED;
                    case NOT_ACCEPTED -> Acceptance.Result.NOT_ACCEPTED;
                },
                Optional.ofNullable(x.getReference()),
                Optional.ofNullable(x.getReason()),
                Optional.ofNullable(x.getOfficer()),
                ContractTimes.instant(x.getAt()));
    }

    private static CorrectionRequest correction(org.sixones.exchange.contract.CorrectionRequest x) {
        return new CorrectionRequest(
                header(x.getHeader()),
                x.getPoint().stream()
                        .map(p -> new CorrectionRequest.Point(p.getSubject(), p.getRequirement()))
                        .toList(),
                Optional.ofNullable(x.getOfficer()),
                ContractTimes.instant(x.getAt()));
    }

    private static Progress progress(org.sixones.exchange.contract.Progress x) {
        return new Progress(
                header(x.getHeader()),
                switch (x.getStep()) {
                    case PRE_REVIEWED -> Progress.Step.PRE_REVIEWED;
                    case HANDLED -> Progress.Step.HANDLED;
                    case CHECKED -> Progress.Step.CHECKED;
                    case APPROVED -> Progress.Step.APPROVED;
                },
                Optional.ofNullable(x.getOpinion()),
                Optional.ofNullable(x.getOfficer()),
                ContractTimes.instant(x.getAt()));
    }

    private static Decision decision(org.sixones.exchange.contract.Decision x) throws MalformedXml {
        return new Decision(
                header(x.getHeader()),
                switch (x.getOutcome()) {
                    case GRANTED -> Decision.Result.GRANTED;
                    case REFUSED -> Decision.Result.REFUSED;
                },
                fields(x.getResults()),
                Optional.ofNullable(x.getReason()),
                Optional.ofNullable(x.getOfficer()),
                ContractTimes.instant(x.getAt()),
                documents(x.getDocuments()));
    }

    private static BusinessFact fact(org.sixones.exchange.contract.BusinessFact x) throws MalformedXml {
        SystemCode system = new SystemCode(x.getHeader().getSystem());
        return new BusinessFact(
                new MessageId(x.getHeader().getMessageId()),
                new SubjectKey(x.getHeader().getSubject()),
                system,
                ContractTimes.instant(x.getHeader().getCreatedAt()),
                new FactCode(x.getFact()),
                Optional.ofNullable(x.getSource()).map(SystemCode::new).orElse(system),
                fields(x.getFields()),
                Optional.ofNullable(x.getOfficer()),
                ContractTimes.instant(x.getAt()));
    }

    private static MessageHeader header(Header x) {
        return new MessageHeader(
                new MessageId(x.getMessageId()),
                Optional.ofNullable(x.getInReplyTo()).map(MessageId::new),
                new CaseNumber(x.getCaseNumber()),
                new ItemCode(x.getItem()),
                new SystemCode(x.getSystem()),
                ContractTimes.instant(x.getCreatedAt()));
    }

    private static Applicant applicant(org.sixones.exchange.contract.Applicant x) {
        return new Applicant(
                switch (x.getKind()) {
                    case PERSON -> Applicant.Kind.PERSON;
                    case ENTERPRISE -> Applicant.Kind.ENTERPRISE;
                },
                x.getName(),
                x.getIdentifier(),
                Optional.ofNullable(x.getPhone()));
    }

    private static Map<String, String> fields(Fields x) throws MalformedXml {
        Map<String, String> values = new LinkedHashMap<>();
        for (var field : x.getField()) {
            if (values.put(field.getName(), field.getValue()) != null) {
                throw refuse(ExchangeFailure.NOT_BY_SCHEMA, "the field " + field.getName() + " twice");
            }
        }
        return values;
    }

    private static List<Document> documents(Documents x) throws MalformedXml {
        if (x == null) {
            return List.of();
        }
        List<Document> documents = new java.util.ArrayList<>(x.getDocument().size());
        for (var d : x.getDocument()) {
            documents.add(document(d));
        }
        return documents;
    }

    private static Document document(org.sixones.exchange.contract.Document x) throws MalformedXml {
        if (x.getSize().bitLength() > Long.SIZE - 1) {
            throw refuse(ExchangeFailure.NOT_BY_SCHEMA, "the size of document " + x.getCode());
        }
        Optional<Content> content = Optional.ofNullable(x.getContent()).map(FromContract::bytes);
        if (content.isPresent()
                && (content.get().size() != x.getSize().longValue()
                        || !content.get().sha256().equals(x.getSha256()))) {
            throw refuse(
                    ExchangeFailure.CONTENT_DIFFERS,
                    "document " + x.getCode() + ": size or sha256 is not that of its content");
        }
        return new Document(
                new MaterialCode(x.getCode()),
                x.getFileName(),
                x.getMediaType(),
                x.getSize().longValue(),
                x.getSha256(),
                content);
    }

    private static Content bytes(DataHandler handler) {
        try (InputStream in = handler.getInputStream()) {
            return Content.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }

    private static MalformedXml refuse(ExchangeFailure code, String detail) {
        return new MalformedXml(code, detail, null);
    }
}
