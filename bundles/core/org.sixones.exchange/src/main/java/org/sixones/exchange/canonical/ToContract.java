package org.sixones.exchange.canonical;

import jakarta.activation.DataHandler;
import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sixones.exchange.contract.AcceptanceOutcome;
import org.sixones.exchange.contract.ApplicantKind;
import org.sixones.exchange.contract.CorrectionPoint;
import org.sixones.exchange.contract.DecisionOutcome;
import org.sixones.exchange.contract.Documents;
import org.sixones.exchange.contract.FactHeader;
import org.sixones.exchange.contract.Field;
import org.sixones.exchange.contract.Fields;
import org.sixones.exchange.contract.Header;
import org.sixones.exchange.contract.ObjectFactory;
import org.sixones.exchange.contract.ReviewStep;
import org.sixones.model.MessageId;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Document;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Progress;

/** From the model's records to the contract's classes. Pure. */
final class ToContract {
    private static final ObjectFactory OF = new ObjectFactory();

    private ToContract() {}

    static JAXBElement<?> of(CanonicalMessage message) {
        if (message instanceof ApplicationTask m) {
            return OF.createApplicationTask(task(m));
        } else if (message instanceof Acceptance m) {
            return OF.createAcceptance(acceptance(m));
        } else if (message instanceof CorrectionRequest m) {
            return OF.createCorrectionRequest(correction(m));
        } else if (message instanceof Progress m) {
            return OF.createProgress(progress(m));
        } else if (message instanceof BusinessFact m) {
            return OF.createBusinessFact(fact(m));
        }
        return OF.createDecision(decision((Decision) message));
    }

    private static org.sixones.exchange.contract.ApplicationTask task(ApplicationTask m) {
        var x = new org.sixones.exchange.contract.ApplicationTask();
        x.setHeader(header(m.header()));
        x.setAction(
                org.sixones.exchange.contract.TaskAction.fromValue(m.action().code()));
        x.setMatter(m.matter().value());
        x.setItemName(m.itemName());
        x.setApplicant(applicant(m.applicant()));
        x.setForm(fields(m.form()));
        x.setMaterials(documents(m.materials()));
        x.setResults(fields(m.results()));
        x.setAcceptedOn(ContractTimes.write(m.acceptedOn()));
        m.dueOn().map(ContractTimes::write).ifPresent(x::setDueOn);
        return x;
    }

    private static org.sixones.exchange.contract.Acceptance acceptance(Acceptance m) {
        var x = new org.sixones.exchange.contract.Acceptance();
        x.setHeader(header(m.header()));
        x.setOutcome(
                switch (m.result()) {
                    case ACCEPTED -> AcceptanceOutcome.ACCEPTED;
                    case NOT_ACCEPTED -> AcceptanceOutcome.NOT_ACCEPTED;
                });
        m.reference().ifPresent(x::setReference);
        m.reason().ifPresent(x::setReason);
        m.officer().ifPresent(x::setOfficer);
        x.setAt(ContractTimes.write(m.at()));
        return x;
    }

    private static org.sixones.exchange.contract.CorrectionRequest correction(CorrectionRequest m) {
        var x = new org.sixones.exchange.contract.CorrectionRequest();
        x.setHeader(header(m.header()));
        for (CorrectionRequest.Point p : m.points()) {
            var point = new CorrectionPoint();
            point.setSubject(p.subject());
            point.setRequirement(p.requirement());
            x.getPoint().add(point);
        }
        m.officer().ifPresent(x::setOfficer);
        x.setAt(ContractTimes.write(m.at()));
        return x;
    }

    private static org.sixones.exchange.contract.Progress progress(Progress m) {
        var x = new org.sixones.exchange.contract.Progress();
        x.setHeader(header(m.header()));
        x.setStep(
                switch (m.step()) {
                    case PRE_REVIEWED -> ReviewStep.PRE_REVIEWED;
                    case HANDLED -> ReviewStep.HANDLED;
                    case CHECKED -> ReviewStep.CHECKED;
                    case APPROVED -> ReviewStep.APPROVED;
                });
        m.opinion().ifPresent(x::setOpinion);
        m.officer().ifPresent(x::setOfficer);
        x.setAt(ContractTimes.write(m.at()));
        return x;
    }

    private static org.sixones.exchange.contract.Decision decision(Decision m) {
        var x = new org.sixones.exchange.contract.Decision();
        x.setHeader(header(m.header()));
        x.setOutcome(
                switch (m.result()) {
                    case GRANTED -> DecisionOutcome.GRANTED;
                    case REFUSED -> DecisionOutcome.REFUSED;
                });
        x.setResults(fields(m.results()));
        m.reason().ifPresent(x::setReason);
        m.officer().ifPresent(x::setOfficer);
        x.setAt(ContractTimes.write(m.at()));
        if (!m.documents().isEmpty()) {
            x.setDocuments(documents(m.documents()));
        }
        return x;
    }

    private static org.sixones.exchange.contract.BusinessFact fact(BusinessFact m) {
        var header = new FactHeader();
        header.setMessageId(m.messageId().value());
        header.setSubject(m.subject().value());
        header.setSystem(m.system().value());
        header.setCreatedAt(ContractTimes.write(m.createdAt()));
        var x = new org.sixones.exchange.contract.BusinessFact();
        x.setHeader(header);
        x.setFact(m.fact().value());
        x.setSource(m.source().value());
        x.setFields(fields(m.fields()));
        m.officer().ifPresent(x::setOfficer);
        x.setAt(ContractTimes.write(m.at()));
        return x;
    }

    private static Header header(MessageHeader h) {
        var x = new Header();
        x.setMessageId(h.messageId().value());
        h.inReplyTo().map(MessageId::value).ifPresent(x::setInReplyTo);
        x.setCaseNumber(h.caseNumber().value());
        x.setItem(h.item().value());
        x.setSystem(h.system().value());
        x.setCreatedAt(ContractTimes.write(h.createdAt()));
        return x;
    }

    private static org.sixones.exchange.contract.Applicant applicant(Applicant a) {
        var x = new org.sixones.exchange.contract.Applicant();
        x.setKind(
                switch (a.kind()) {
                    case PERSON -> ApplicantKind.PERSON;
                    case ENTERPRISE -> ApplicantKind.ENTERPRISE;
                });
        x.setName(a.name());
        x.setIdentifier(a.identifier());
        a.phone().ifPresent(x::setPhone);
        return x;
    }

    /** In order of names, so that the same message always gives the same bytes. */
    private static Fields fields(Map<String, String> values) {
        var x = new Fields();
        new TreeMap<>(values).forEach((name, value) -> {
            var field = new Field();
            field.setName(name);
            field.setValue(value);
            x.getField().add(field);
        });
        return x;
    }

    private static Documents documents(Collection<Document> documents) {
        var x = new Documents();
        documents.forEach(d -> x.getDocument().add(document(d)));
        return x;
    }

    private static org.sixones.exchange.contract.Document document(Document d) {
        var x = new org.sixones.exchange.contract.Document();
        x.setCode(d.code().value());
        x.setFileName(d.fileName());
        x.setMediaType(d.mediaType());
        x.setSize(BigInteger.valueOf(d.size()));
        x.setSha256(d.sha256());
        Optional.of(d)
                .flatMap(Document::content)
                .map(c -> new DataHandler(new ContentSource(c, d.mediaType())))
                .ifPresent(x::setContent);
        return x;
    }
}
