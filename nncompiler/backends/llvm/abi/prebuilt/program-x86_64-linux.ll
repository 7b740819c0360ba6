; program.c for x86_64 linux, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.timespec = type { i64, i64 }
%struct.nnc_bytes = type { ptr, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_entries = type { ptr, ptr, i64, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.nnc_string = type { ptr, i64 }
%struct.nnc_item = type { i32, i32, ptr, ptr, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@stdout = external local_unnamed_addr constant ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@nnc_main_program = external local_unnamed_addr constant ptr, align 8
@.str.4 = private unnamed_addr constant [8 x i8] c"--bench\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.7 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"a value is required\00", align 1
@.str.9 = private unnamed_addr constant [47 x i8] c"a number of threads from 1 to 1024 is required\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown option\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"too many files\00", align 1
@.str.12 = private unnamed_addr constant [724 x i8] c"usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\0A  FILE.npz        arrays by name, as numpy.savez writes them; NAME[0], NAME[1], ... are a sequence\0A  NAME=FILE.npy   one input; NAME may be left out where there is one input; one more element of a sequence\0A  NAME=FILE.txt   strings, a line for each\0A  NAME=           an empty sequence or optional\0A  -o OUT.npz      writes the outputs by name\0A  --threads N     workers (default: what affinity and cgroup quota allow)\0A  --weights FILE  weights that are not embedded\0A  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\0A  --describe      prints the model's description as JSON\0A\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"%s %s: \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c"input \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"output\00", align 1
@.str.16 = private unnamed_addr constant [10 x i8] c"optional \00", align 1
@.str.17 = private unnamed_addr constant [13 x i8] c"sequence of \00", align 1
@.str.18 = private unnamed_addr constant [15 x i8] c"%s of any rank\00", align 1
@.str.20 = private unnamed_addr constant [4 x i8] c"%s[\00", align 1
@.str.23 = private unnamed_addr constant [4 x i8] c"%ld\00", align 1
@stderr = external local_unnamed_addr constant ptr, align 8
@.str.25 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.26 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.27 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.28 = private unnamed_addr constant [6 x i8] c"%s =\0A\00", align 1
@.str.29 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.30 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.31 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.32 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.33 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.34 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.35 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.36 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.37 = private unnamed_addr constant [8 x i8] c"%s[%lu]\00", align 1
@.str.38 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.39 = private unnamed_addr constant [5 x i8] c"%s[]\00", align 1
@.str.40 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.41 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.42 = private unnamed_addr constant [40 x i8] c"%s: the archive's directory is damaged\0A\00", align 1
@.str.43 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.44 = private unnamed_addr constant [27 x i8] c"%s: entry %s is encrypted\0A\00", align 1
@.str.45 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.46 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.47 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.48 = private unnamed_addr constant [48 x i8] c"%s: entry %s is damaged: its checksum is wrong\0A\00", align 1
@.str.49 = private unnamed_addr constant [39 x i8] c"%s: there is too little memory for it\0A\00", align 1
@.str.50 = private unnamed_addr constant [29 x i8] c"%s: the header is cut short\0A\00", align 1
@__const.nnc_parse_npy.numpy = private unnamed_addr constant [32 x i8] c"<U or |S\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00", align 16
@.str.51 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.52 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.55 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.56 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.57 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.58 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.59 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.60 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.61 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.62 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.63 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.64 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.65 = private unnamed_addr constant [22 x i8] c"runs %ld  threads %d\0A\00", align 1
@.str.66 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@nnc_add_entry.nothing = internal constant [1 x i64] zeroinitializer, align 8
@.str.67 = private unnamed_addr constant [8 x i8] c"%s[%ld]\00", align 1
@.str.68 = private unnamed_addr constant [6 x i8] c"<U%lu\00", align 1
@.str.69 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.70 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.71 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.72 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.73 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.74 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.75 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.76 = private unnamed_addr constant [6 x i8] c", %ld\00", align 1
@.str.77 = private unnamed_addr constant [5 x i8] c"%ld,\00", align 1
@.str.78 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.81 = private unnamed_addr constant [4 x i8] c"str\00", align 1
@.str.82 = private unnamed_addr constant [8 x i8] c"  %.*s\0A\00", align 1
@str = private unnamed_addr constant [6 x i8] c"  ...\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %table.i.i = alloca [256 x i32], align 16
  %head.i.i = alloca [46 x i8], align 16
  %time.i81.i.i = alloca %struct.timespec, align 8
  %time.i76.i.i = alloca %struct.timespec, align 8
  %time.i.i.i = alloca %struct.timespec, align 8
  %entry3.i.i.i.i = alloca %struct.nnc_bytes, align 8
  %entry1.i.i.i = alloca %struct.nnc_bytes, align 8
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %entries.i = alloca %struct.nnc_entries, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #23
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #23
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 0, i64 2080, i1 false)
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not192.i = icmp sgt i32 %count, 1
  br i1 %cmp.not192.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %55, %for.inc.i ]
  %i.0193.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0193.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0193.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #24
  %cmp2.i = icmp eq i32 %call.i, 0
  br i1 %cmp2.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not194.i = icmp eq i8 %4, 104
  br i1 %.not194.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %8 = load ptr, ptr @stdout, align 8
  %9 = load ptr, ptr %words, align 8
  %10 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.12, ptr noundef %9) #24
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 40
  %11 = load i64, ptr %input_count.i.i, align 8
  %12 = load i64, ptr %output_count.i.i, align 8
  %add50.i.i = sub i64 0, %11
  %cmp51.not.i.i = icmp eq i64 %12, %add50.i.i
  br i1 %cmp51.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %if.end25.i.i, %for.body.lr.ph.i.i
  %13 = phi i64 [ %11, %for.body.lr.ph.i.i ], [ %25, %if.end25.i.i ]
  %i.052.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %if.end25.i.i ]
  %cmp2.i.i = icmp ult i64 %i.052.i.i, %13
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %14 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %i.052.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %15 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.052.i.i, %13
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %15, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %16 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %16) #24
  %form.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 48
  %17 = load i64, ptr %form.i.i, align 8
  %and.i.i = and i64 %17, 2
  %cmp8.not.i.i = icmp eq i64 %and.i.i, 0
  br i1 %cmp8.not.i.i, label %if.end.i.i, label %if.then.i.i

if.then.i.i:                                      ; preds = %cond.end.i.i
  %18 = tail call i64 @fwrite(ptr nonnull @.str.16, i64 9, i64 1, ptr %8)
  %.pre.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then.i.i, %cond.end.i.i
  %19 = phi i64 [ %.pre.i.i, %if.then.i.i ], [ %17, %cond.end.i.i ]
  %and12.i.i = and i64 %19, 1
  %cmp13.not.i.i = icmp eq i64 %and12.i.i, 0
  br i1 %cmp13.not.i.i, label %if.end17.i.i, label %if.then15.i.i

if.then15.i.i:                                    ; preds = %if.end.i.i
  %20 = tail call i64 @fwrite(ptr nonnull @.str.17, i64 12, i64 1, ptr %8)
  %.pre53.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end17.i.i

if.end17.i.i:                                     ; preds = %if.then15.i.i, %if.end.i.i
  %21 = phi i64 [ %.pre53.i.i, %if.then15.i.i ], [ %19, %if.end.i.i ]
  %and19.i.i = and i64 %21, 4
  %cmp20.not.i.i = icmp eq i64 %and19.i.i, 0
  %dtype24.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %22 = load ptr, ptr %dtype24.i.i, align 8
  br i1 %cmp20.not.i.i, label %if.else.i.i, label %if.then22.i.i

if.then22.i.i:                                    ; preds = %if.end17.i.i
  %call23.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.18, ptr noundef %22) #24
  br label %if.end25.i.i

if.else.i.i:                                      ; preds = %if.end17.i.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %23 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %24 = load ptr, ptr %shape.i.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %8, ptr noundef %22, i64 noundef %23, ptr noundef %24) #25
  br label %if.end25.i.i

if.end25.i.i:                                     ; preds = %if.else.i.i, %if.then22.i.i
  %fputc.i.i = tail call i32 @fputc(i32 10, ptr %8)
  %inc.i.i = add nuw i64 %i.052.i.i, 1
  %25 = load i64, ptr %input_count.i.i, align 8
  %26 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %26, %25
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !3

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call8.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #24
  %cmp9.i = icmp eq i32 %call8.i, 0
  br i1 %cmp9.i, label %if.then11.i, label %if.else13.i

if.then11.i:                                      ; preds = %if.else.i
  %27 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %27, i64 8
  %28 = load ptr, ptr %description.i, align 8
  %puts.i = tail call i32 @puts(ptr nonnull dereferenceable(1) %28)
  br label %nnc_parse_arguments.exit.thread

if.else13.i:                                      ; preds = %if.else.i
  %call14.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #24
  %cmp15.i = icmp eq i32 %call14.i, 0
  br i1 %cmp15.i, label %if.then17.i, label %sub_0182.i

if.then17.i:                                      ; preds = %if.else13.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then18.i, label %for.inc.i

if.then18.i:                                      ; preds = %if.then17.i
  %idxprom21.i = sext i32 %add.i to i64
  %arrayidx22.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom21.i
  %29 = load ptr, ptr %arrayidx22.i, align 8
  %call23.i = call double @strtod(ptr noundef %29, ptr noundef nonnull %rest.i) #25
  %30 = load ptr, ptr %rest.i, align 8
  %31 = load i8, ptr %30, align 1
  %cmp25.i = icmp eq i8 %31, 0
  %cmp27.i = fcmp ogt double %call23.i, 0.000000e+00
  %or.cond.i = select i1 %cmp25.i, i1 %cmp27.i, i1 false
  br i1 %or.cond.i, label %if.then29.i, label %for.inc.i

if.then29.i:                                      ; preds = %if.then18.i
  store double %call23.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0182.i:                                       ; preds = %if.else13.i
  br i1 %.not.i, label %sub_1183.i, label %lor.lhs.false37.i

sub_1183.i:                                       ; preds = %sub_0182.i
  %32 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %33 = load i8, ptr %32, align 1
  %.not196.i = icmp eq i8 %33, 111
  br i1 %.not196.i, label %if.else33.tail.i, label %lor.lhs.false37.i

if.else33.tail.i:                                 ; preds = %sub_1183.i
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %35 = load i8, ptr %34, align 1
  %36 = icmp eq i8 %35, 0
  br i1 %36, label %if.then45.i, label %lor.lhs.false37.i

lor.lhs.false37.i:                                ; preds = %if.else33.tail.i, %sub_1183.i, %sub_0182.i
  %call38.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #24
  %cmp39.i = icmp eq i32 %call38.i, 0
  br i1 %cmp39.i, label %if.then45.i, label %lor.lhs.false41.i

lor.lhs.false41.i:                                ; preds = %lor.lhs.false37.i
  %call42.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #24
  %cmp43.i = icmp eq i32 %call42.i, 0
  br i1 %cmp43.i, label %if.then45.i, label %if.else91.i

if.then45.i:                                      ; preds = %lor.lhs.false41.i, %lor.lhs.false37.i, %if.else33.tail.i
  br i1 %cmp1.i, label %if.end50.i, label %if.then47.i

if.then47.i:                                      ; preds = %if.then45.i
  %37 = load ptr, ptr %words, align 8
  %38 = load ptr, ptr @stderr, align 8
  %call.i173.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %38, ptr noundef nonnull @.str.25, ptr noundef %37, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %37) #26
  br label %nnc_parse_arguments.exit.thread

if.end50.i:                                       ; preds = %if.then45.i
  %arrayidx52.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %39 = load i8, ptr %arrayidx52.i, align 1
  %cmp54.i = icmp eq i8 %39, 111
  br i1 %cmp54.i, label %if.then56.i, label %if.else59.i

if.then56.i:                                      ; preds = %if.end50.i
  %idxprom57.i = sext i32 %add.i to i64
  %arrayidx58.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom57.i
  %40 = load ptr, ptr %arrayidx58.i, align 8
  store ptr %40, ptr %output.i, align 8
  br label %for.inc.i

if.else59.i:                                      ; preds = %if.end50.i
  %arrayidx60.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %41 = load i8, ptr %arrayidx60.i, align 1
  %cmp62.i = icmp eq i8 %41, 119
  %idxprom65.i = sext i32 %add.i to i64
  %arrayidx66.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom65.i
  %42 = load ptr, ptr %arrayidx66.i, align 8
  br i1 %cmp62.i, label %if.then64.i, label %if.else67.i

if.then64.i:                                      ; preds = %if.else59.i
  store ptr %42, ptr %weights.i, align 8
  br label %for.inc.i

if.else67.i:                                      ; preds = %if.else59.i
  %call70.i = call i64 @strtol(ptr noundef %42, ptr noundef nonnull %rest.i, i32 noundef 10) #25
  %conv71.i = trunc i64 %call70.i to i32
  store i32 %conv71.i, ptr %threads.i, align 8
  %43 = load ptr, ptr %rest.i, align 8
  %44 = load i8, ptr %43, align 1
  %cmp73.not.i = icmp ne i8 %44, 0
  %45 = add i32 %conv71.i, -1025
  %46 = icmp ult i32 %45, -1024
  %or.cond172.i = select i1 %cmp73.not.i, i1 true, i1 %46
  br i1 %or.cond172.i, label %if.then83.i, label %for.inc.i

if.then83.i:                                      ; preds = %if.else67.i
  %arrayidx66.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom65.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr %arrayidx66.i.le, align 8
  %49 = load ptr, ptr @stderr, align 8
  %call.i174.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %49, ptr noundef nonnull @.str.25, ptr noundef %47, ptr noundef %48, ptr noundef nonnull @.str.9, ptr noundef %47) #26
  br label %nnc_parse_arguments.exit.thread

if.else91.i:                                      ; preds = %lor.lhs.false41.i
  br i1 %.not.i, label %if.then96.i, label %if.else99.i

if.then96.i:                                      ; preds = %if.else91.i
  %50 = load ptr, ptr %words, align 8
  %51 = load ptr, ptr @stderr, align 8
  %call.i175.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %51, ptr noundef nonnull @.str.25, ptr noundef %50, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %50) #26
  br label %nnc_parse_arguments.exit.thread

if.else99.i:                                      ; preds = %if.else91.i
  %cmp100.i = icmp eq i32 %0, 256
  br i1 %cmp100.i, label %if.then102.i, label %if.else105.i

if.then102.i:                                     ; preds = %if.else99.i
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @stderr, align 8
  %call.i176.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %53, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %52) #26
  br label %nnc_parse_arguments.exit.thread

if.else105.i:                                     ; preds = %if.else99.i
  %idxprom107.i = sext i32 %0 to i64
  %arrayidx108.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom107.i
  store ptr %1, ptr %arrayidx108.i, align 8
  %54 = load i32, ptr %file_count.i, align 8
  %add110.i = add nsw i32 %54, 1
  store i32 %add110.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else105.i, %if.else67.i, %if.then64.i, %if.then56.i, %if.then29.i, %if.then18.i, %if.then17.i
  %55 = phi i32 [ %0, %if.then29.i ], [ %0, %if.else67.i ], [ %0, %if.then64.i ], [ %0, %if.then56.i ], [ %0, %if.then17.i ], [ %add110.i, %if.else105.i ], [ %0, %if.then18.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then29.i ], [ %add.i, %if.else67.i ], [ %add.i, %if.then64.i ], [ %add.i, %if.then56.i ], [ %i.0193.i, %if.then17.i ], [ %i.0193.i, %if.else105.i ], [ %i.0193.i, %if.then18.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false.loopexit, !llvm.loop !5

nnc_parse_arguments.exit.thread:                  ; preds = %if.end25.i.i, %if.then.i, %if.then11.i, %if.then102.i, %if.then83.i, %if.then47.i, %if.then96.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then96.i ], [ 2, %if.then47.i ], [ 2, %if.then83.i ], [ 2, %if.then102.i ], [ 0, %if.then11.i ], [ 0, %if.end25.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #23
  br label %cond.end

cond.false.loopexit:                              ; preds = %for.inc.i
  %56 = icmp sgt i32 %55, 0
  br label %cond.false

cond.false:                                       ; preds = %cond.false.loopexit, %entry
  %cmp24.not510.i = phi i1 [ %56, %cond.false.loopexit ], [ false, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #23
  %57 = load ptr, ptr %words, align 8
  %58 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #23
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #23
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #23
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %58, i64 24
  %59 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %59, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = tail call ptr @malloc(i64 noundef %mul.i) #27
  %output_count.i = getelementptr inbounds nuw i8, ptr %58, i64 40
  %60 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %60, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = tail call ptr @malloc(i64 noundef %mul2.i) #27
  %inputs4.i = getelementptr inbounds nuw i8, ptr %58, i64 16
  %61 = load ptr, ptr %inputs4.i, align 8
  %call6.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %61, i64 noundef %59) #25
  %outputs7.i = getelementptr inbounds nuw i8, ptr %58, i64 32
  %62 = load ptr, ptr %outputs7.i, align 8
  %63 = load i64, ptr %output_count.i, align 8
  %call9.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %62, i64 noundef %63) #25
  %64 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %64, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = tail call ptr @malloc(i64 noundef %mul12.i) #27
  %65 = insertelement <4 x ptr> poison, ptr %call.i5, i64 0
  %66 = insertelement <4 x ptr> %65, ptr %call3.i, i64 1
  %67 = insertelement <4 x ptr> %66, ptr %call6.i, i64 2
  %68 = insertelement <4 x ptr> %67, ptr %call9.i, i64 3
  %69 = icmp eq <4 x ptr> %68, zeroinitializer
  %cmp20.i = icmp eq ptr %call13.i, null
  %70 = bitcast <4 x i1> %69 to i4
  %71 = icmp ne i4 %70, 0
  %op.rdx = or i1 %71, %cmp20.i
  br i1 %op.rdx, label %if.then.i31, label %if.end.i

if.then.i31:                                      ; preds = %cond.false
  %72 = load ptr, ptr @stderr, align 8
  %73 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i32 = tail call ptr %73(i32 noundef 2) #24
  %call1.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %72, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i.i32, i32 noundef 2) #26
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call.i5, i8 0, i64 %add11.i, i1 false)
  %file_count.i7 = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  br i1 %cmp24.not510.i, label %for.body.lr.ph.i21, label %for.cond32.preheader.i

for.body.lr.ph.i21:                               ; preds = %if.end.i
  %sizes.i.i.i = getelementptr inbounds nuw i8, ptr %58, i64 112
  %stages.i.i.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %74 = getelementptr inbounds nuw i8, ptr %entry3.i.i.i.i, i64 8
  %75 = getelementptr inbounds nuw i8, ptr %entry1.i.i.i, i64 8
  br label %for.body.i22

for.body.i22:                                     ; preds = %for.inc.i29, %for.body.lr.ph.i21
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i21 ], [ %indvars.iv.next.i, %for.inc.i29 ]
  %arrayidx.i23 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %76 = load ptr, ptr %arrayidx.i23, align 8
  %77 = load i64, ptr %input_count.i, align 8
  %cmp189.not.i.i = icmp eq i64 %77, 0
  br i1 %cmp189.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i24

for.body.lr.ph.i.i24:                             ; preds = %for.body.i22
  %78 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %76) #24
  br label %for.body.i.i25

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i27, %for.body.i22
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i22 ], [ %index.1.i.i, %if.end.i.i27 ]
  %path.0.lcssa.i.i = phi ptr [ %76, %for.body.i22 ], [ %path.1.i.i, %if.end.i.i27 ]
  %cmp16.i.i = icmp ult i64 %index.0.lcssa.i.i, %77
  br i1 %cmp16.i.i, label %land.lhs.true18.i.i, label %if.end31.i.i

for.body.i.i25:                                   ; preds = %if.end.i.i27, %for.body.lr.ph.i.i24
  %path.0192.i.i = phi ptr [ %76, %for.body.lr.ph.i.i24 ], [ %path.1.i.i, %if.end.i.i27 ]
  %i.0191.i.i = phi i64 [ 0, %for.body.lr.ph.i.i24 ], [ %inc.i.i28, %if.end.i.i27 ]
  %index.0190.i.i = phi i64 [ %77, %for.body.lr.ph.i.i24 ], [ %index.1.i.i, %if.end.i.i27 ]
  %arrayidx.i.i26 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %78, i64 %i.0191.i.i
  %79 = load ptr, ptr %arrayidx.i.i26, align 8
  %call.i388.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %79) #24
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i388.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i27

land.lhs.true.i.i:                                ; preds = %for.body.i.i25
  %bcmp141.i.i = tail call i32 @bcmp(ptr nonnull %76, ptr nonnull %79, i64 %call.i388.i)
  %cmp9.i.i = icmp eq i32 %bcmp141.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i27

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %76, i64 %call.i388.i
  %80 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %80, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0191.i.i, i64 %index.0190.i.i
  %spec.select142.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0192.i.i
  br label %if.end.i.i27

if.end.i.i27:                                     ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i25
  %index.1.i.i = phi i64 [ %index.0190.i.i, %for.body.i.i25 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0190.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0192.i.i, %for.body.i.i25 ], [ %spec.select142.i.i, %land.lhs.true10.i.i ], [ %path.0192.i.i, %land.lhs.true.i.i ]
  %inc.i.i28 = add nuw i64 %i.0191.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i28, %77
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i25, !llvm.loop !6

land.lhs.true18.i.i:                              ; preds = %for.cond.cleanup.i.i
  %81 = load i8, ptr %path.0.lcssa.i.i, align 1
  %cmp20.i.i = icmp eq i8 %81, 0
  br i1 %cmp20.i.i, label %land.lhs.true22.i.i, label %if.end31.i.i

land.lhs.true22.i.i:                              ; preds = %land.lhs.true18.i.i
  %82 = load ptr, ptr %inputs4.i, align 8
  %arrayidx24.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %82, i64 %index.0.lcssa.i.i
  %form.i.i30 = getelementptr inbounds nuw i8, ptr %arrayidx24.i.i, i64 48
  %83 = load i64, ptr %form.i.i30, align 8
  %cmp25.not.i.i = icmp eq i64 %83, 0
  br i1 %cmp25.not.i.i, label %if.end31.i.i, label %if.then27.i.i

if.then27.i.i:                                    ; preds = %land.lhs.true22.i.i
  %arrayidx28.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.0.lcssa.i.i
  %arrayidx29.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.0.lcssa.i.i
  %form.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx28.i.i, i64 48
  %84 = load i64, ptr %form.i.i.i, align 8
  %and.i.i.i = and i64 %84, 1
  %cmp.not.i.i.i = icmp eq i64 %and.i.i.i, 0
  %85 = load ptr, ptr %arrayidx29.i.i, align 8
  %cmp1.i.i.i = icmp eq ptr %85, null
  br i1 %cmp1.i.i.i, label %if.end.i.i.i, label %if.end6.i.i.i

if.end.i.i.i:                                     ; preds = %if.then27.i.i
  %call.i.i.i = tail call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #28
  store ptr %call.i.i.i, ptr %arrayidx29.i.i, align 8
  %cmp3.i.i.i = icmp eq ptr %call.i.i.i, null
  br i1 %cmp3.i.i.i, label %nnc_run_program.exit, label %if.end6.i.i.i

if.end6.i.i.i:                                    ; preds = %if.end.i.i.i, %if.then27.i.i
  %item.054.i.i.i = phi ptr [ %call.i.i.i, %if.end.i.i.i ], [ %85, %if.then27.i.i ]
  br i1 %cmp.not.i.i.i, label %for.inc.i29, label %if.end8.thread.i.i.i

if.end8.thread.i.i.i:                             ; preds = %if.end6.i.i.i
  store i32 2, ptr %item.054.i.i.i, align 8
  br label %for.inc.i29

if.end31.i.i:                                     ; preds = %land.lhs.true22.i.i, %land.lhs.true18.i.i, %for.cond.cleanup.i.i
  %call.i.i.i.i = tail call i32 (ptr, i32, ...) @open(ptr noundef readonly %path.0.lcssa.i.i, i32 noundef 2048) #24
  %cmp.i.i.i.i = icmp slt i32 %call.i.i.i.i, 0
  br i1 %cmp.i.i.i.i, label %if.then.i.i.i, label %cond.end.i.i.i.i

cond.end.i.i.i.i:                                 ; preds = %if.end31.i.i
  %call1.i.i.i.i = tail call ptr @fdopen(i32 noundef %call.i.i.i.i, ptr noundef nonnull @.str.36) #25
  %cmp3.i.i.i.i = icmp eq ptr %call1.i.i.i.i, null
  br i1 %cmp3.i.i.i.i, label %if.then.i.i.i.i, label %if.end.i143.i.i

if.then.i.i.i.i:                                  ; preds = %cond.end.i.i.i.i
  %call4.i.i.i.i = tail call i32 @close(i32 noundef %call.i.i.i.i) #24
  br label %if.then.i.i.i

if.then.i.i.i:                                    ; preds = %if.end31.i.i, %if.then.i.i.i.i
  %86 = load ptr, ptr @stderr, align 8
  %call1.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %86, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i) #26
  br label %nnc_run_program.exit

if.end.i143.i.i:                                  ; preds = %cond.end.i.i.i.i
  %call2.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 2) #25
  %cmp3.i144.i.i = icmp eq i32 %call2.i.i.i, 0
  br i1 %cmp3.i144.i.i, label %cond.end.i.i.i, label %if.then17.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i143.i.i
  %call4.i.i.i = tail call i64 @ftello(ptr noundef nonnull %call1.i.i.i.i) #25
  %cmp5.i.i.i = icmp slt i64 %call4.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call6.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 0) #25
  %cmp7.not.i.i.i = icmp eq i32 %call6.i.i.i, 0
  br i1 %cmp7.not.i.i.i, label %cond.end11.i.i.i, label %if.then17.i.i.i

cond.end11.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call4.i.i.i, 1
  %call10.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i) #27
  %cmp13.i.i.i = icmp eq ptr %call10.i.i.i, null
  br i1 %cmp13.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false14.i.i.i

lor.lhs.false14.i.i.i:                            ; preds = %cond.end11.i.i.i
  %call15.i.i.i = tail call i64 @fread(ptr noundef nonnull %call10.i.i.i, i64 noundef 1, i64 noundef %call4.i.i.i, ptr noundef nonnull %call1.i.i.i.i) #25
  %cmp16.not.i.i.i = icmp eq i64 %call15.i.i.i, %call4.i.i.i
  br i1 %cmp16.not.i.i.i, label %if.end36.i.i, label %if.then17.i.i.i

if.then17.i.i.i:                                  ; preds = %lor.lhs.false14.i.i.i, %cond.end11.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i143.i.i
  %cond1250.i.i.i = phi ptr [ null, %cond.end11.i.i.i ], [ %call10.i.i.i, %lor.lhs.false14.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i143.i.i ]
  %87 = load ptr, ptr @stderr, align 8
  %call18.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %87, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i) #26
  tail call void @free(ptr noundef %cond1250.i.i.i) #25
  %call19.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #25
  br label %nnc_run_program.exit

if.end36.i.i:                                     ; preds = %lor.lhs.false14.i.i.i
  %call21.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #25
  %cmp37.i.i = icmp samesign ugt i64 %call4.i.i.i, 3
  br i1 %cmp37.i.i, label %for.body.i.i.i, label %if.end46.i.i

for.body.i.i.i:                                   ; preds = %if.end36.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end36.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end36.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %indvars.iv.next.i.i.i
  %88 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %88 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp42.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp42.i.i, label %if.then44.i.i, label %if.end46.i.i

if.then44.i.i:                                    ; preds = %nnc_little.exit.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %entry1.i.i.i) #23
  %89 = load i64, ptr %input_count.i, align 8
  %cmp.not64.not.i.i.i = icmp eq i64 %89, 0
  br i1 %cmp.not64.not.i.i.i, label %nnc_take_archive.exit.i.i, label %for.body.i146.i.i

for.body.i146.i.i:                                ; preds = %if.then44.i.i, %for.inc.i.i.i
  %i.065.i.i.i = phi i64 [ %inc.i.i.i, %for.inc.i.i.i ], [ 0, %if.then44.i.i ]
  %90 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i147.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %90, i64 %i.065.i.i.i
  %form.i148.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i147.i.i, i64 48
  %91 = load i64, ptr %form.i148.i.i, align 8
  %cmp3.not.i.i.i = icmp eq i64 %91, 0
  br i1 %cmp3.not.i.i.i, label %if.end8.i153.i.i, label %if.then.i149.i.i

if.then.i149.i.i:                                 ; preds = %for.body.i146.i.i
  %arrayidx4.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.065.i.i.i
  %arrayidx5.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.065.i.i.i
  %92 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %call.i.i150.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %92) #24
  %add.i.i.i.i = add i64 %call.i.i150.i.i, 32
  %call2.i.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i.i) #27
  call void @llvm.lifetime.start.p0(ptr nonnull %entry3.i.i.i.i) #23
  store i64 0, ptr %74, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %call2.i.i.i.i, null
  %form.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i.i.i, i64 48
  %93 = load i64, ptr %form.i.i.i.i, align 8
  %and.i.i.i.i = and i64 %93, 1
  %cmp4.not.i.i.i.i = icmp eq i64 %and.i.i.i.i, 0
  br i1 %cmp.not.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, label %for.body.i.i.i.i

for.cond.i.i.i.i:                                 ; preds = %if.end17.i.i.i.i
  %inc.i.i.i.i = add i64 %i.079.i.i.i.i, 1
  %cmp5.i.i.i.i = icmp eq i32 %call18.i.i.i.i, 0
  br i1 %cmp5.i.i.i.i, label %for.body.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, !llvm.loop !8

for.body.i.i.i.i:                                 ; preds = %if.then.i149.i.i, %for.cond.i.i.i.i
  %i.079.i.i.i.i = phi i64 [ %inc.i.i.i.i, %for.cond.i.i.i.i ], [ 0, %if.then.i149.i.i ]
  %94 = load ptr, ptr %arrayidx4.i.i.i, align 8
  br i1 %cmp4.not.i.i.i.i, label %if.else.i.i.i.i, label %if.then.i.i151.i.i

if.then.i.i151.i.i:                               ; preds = %for.body.i.i.i.i
  %call8.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.37, ptr noundef %94, i64 noundef %i.079.i.i.i.i) #24
  br label %if.end.i.i.i.i

if.else.i.i.i.i:                                  ; preds = %for.body.i.i.i.i
  %call10.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.38, ptr noundef %94) #24
  br label %if.end.i.i.i.i

if.end.i.i.i.i:                                   ; preds = %if.else.i.i.i.i, %if.then.i.i151.i.i
  %call11.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #25
  %cmp12.i.i.i.i = icmp ne i32 %call11.i.i.i.i, 0
  %95 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp14.i.i.i.i = icmp eq ptr %95, null
  %or.cond.i.i.i.i = select i1 %cmp12.i.i.i.i, i1 true, i1 %cmp14.i.i.i.i
  br i1 %or.cond.i.i.i.i, label %cleanup.i.i.i.i, label %if.end17.i.i.i.i

if.end17.i.i.i.i:                                 ; preds = %if.end.i.i.i.i
  %96 = load i64, ptr %74, align 8
  %call18.i.i.i.i = tail call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, ptr nonnull %95, i64 %96, ptr noundef nonnull readonly %arrayidx4.i.i.i, ptr noundef nonnull %arrayidx5.i.i.i) #25
  br i1 %cmp4.not.i.i.i.i, label %cleanup.i.i.i.i, label %for.cond.i.i.i.i

cleanup.i.i.i.i:                                  ; preds = %if.end17.i.i.i.i, %if.end.i.i.i.i
  %code.1.i.i.i.i = phi i32 [ %call18.i.i.i.i, %if.end17.i.i.i.i ], [ %call11.i.i.i.i, %if.end.i.i.i.i ]
  %cmp22.i.i.i.i = icmp eq i32 %code.1.i.i.i.i, 0
  br i1 %cmp22.i.i.i.i, label %land.lhs.true.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %cleanup.i.i.i.i
  %97 = load ptr, ptr %arrayidx5.i.i.i, align 8
  %cmp24.i.i.i.i = icmp eq ptr %97, null
  br i1 %cmp24.i.i.i.i, label %if.then26.i.i.i.i, label %nnc_take_items.exit.thread57.i.i.i

if.then26.i.i.i.i:                                ; preds = %land.lhs.true.i.i.i.i
  %98 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %call28.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.39, ptr noundef %98) #24
  %call29.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #25
  %cmp30.i.i.i.i = icmp eq i32 %call29.i.i.i.i, 0
  %99 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp34.i.i.i.i = icmp ne ptr %99, null
  %or.cond46.i.i.i.i = select i1 %cmp30.i.i.i.i, i1 %cmp34.i.i.i.i, i1 false
  br i1 %or.cond46.i.i.i.i, label %if.then36.i.i.i.i, label %nnc_take_items.exit.i.i.i

if.then36.i.i.i.i:                                ; preds = %if.then26.i.i.i.i
  %100 = load i64, ptr %form.i.i.i.i, align 8
  %and.i.i.i.i.i = and i64 %100, 1
  %cmp.not.i.i.i.i.i = icmp eq i64 %and.i.i.i.i.i, 0
  %101 = load ptr, ptr %arrayidx5.i.i.i, align 8
  %cmp1.i.i.i.i.i = icmp eq ptr %101, null
  br i1 %cmp1.i.i.i.i.i, label %if.end.i.i.i.i.i, label %if.end6.i.i.i.i.i

if.end.i.i.i.i.i:                                 ; preds = %if.then36.i.i.i.i
  %call.i.i.i.i.i = tail call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #28
  store ptr %call.i.i.i.i.i, ptr %arrayidx5.i.i.i, align 8
  %cmp3.i.i.i.i.i = icmp eq ptr %call.i.i.i.i.i, null
  br i1 %cmp3.i.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, label %if.end6.i.i.i.i.i

if.end6.i.i.i.i.i:                                ; preds = %if.end.i.i.i.i.i, %if.then36.i.i.i.i
  %item.054.i.i.i.i.i = phi ptr [ %call.i.i.i.i.i, %if.end.i.i.i.i.i ], [ %101, %if.then36.i.i.i.i ]
  br i1 %cmp.not.i.i.i.i.i, label %nnc_take_items.exit.thread57.i.i.i, label %if.end8.thread.i.i.i.i.i

if.end8.thread.i.i.i.i.i:                         ; preds = %if.end6.i.i.i.i.i
  store i32 2, ptr %item.054.i.i.i.i.i, align 8
  br label %nnc_take_items.exit.thread57.i.i.i

nnc_take_items.exit.thread.i.i.i:                 ; preds = %if.end.i.i.i.i.i, %cleanup.i.i.i.i, %if.then.i149.i.i, %for.cond.i.i.i.i
  %code.2.i.ph.i.i.i = phi i32 [ %call18.i.i.i.i, %for.cond.i.i.i.i ], [ %code.1.i.i.i.i, %cleanup.i.i.i.i ], [ 5, %if.then.i149.i.i ], [ 5, %if.end.i.i.i.i.i ]
  tail call void @free(ptr noundef %call2.i.i.i.i) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #23
  br label %nnc_take_archive.exit.i.i

nnc_take_items.exit.thread57.i.i.i:               ; preds = %if.end8.thread.i.i.i.i.i, %if.end6.i.i.i.i.i, %land.lhs.true.i.i.i.i
  tail call void @free(ptr noundef nonnull %call2.i.i.i.i) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #23
  br label %for.inc.i.i.i

nnc_take_items.exit.i.i.i:                        ; preds = %if.then26.i.i.i.i
  tail call void @free(ptr noundef nonnull %call2.i.i.i.i) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #23
  br i1 %cmp30.i.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

if.end8.i153.i.i:                                 ; preds = %for.body.i146.i.i
  %102 = load ptr, ptr %arrayidx.i147.i.i, align 8
  %call11.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef %102, ptr noundef %entry1.i.i.i) #25
  %cmp12.i.i.i = icmp eq i32 %call11.i.i.i, 0
  %103 = load ptr, ptr %entry1.i.i.i, align 8
  %cmp13.i154.i.i = icmp ne ptr %103, null
  %or.cond.i.i.i = select i1 %cmp12.i.i.i, i1 %cmp13.i154.i.i, i1 false
  br i1 %or.cond.i.i.i, label %if.then14.i.i.i, label %if.end19.i.i.i

if.then14.i.i.i:                                  ; preds = %if.end8.i153.i.i
  %arrayidx15.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.065.i.i.i
  %104 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i52.i.i.i = icmp eq ptr %104, null
  br i1 %cmp.not.i52.i.i.i, label %lor.rhs.i.i.i.i, label %nnc_is_open.exit.i.i.i

lor.rhs.i.i.i.i:                                  ; preds = %if.then14.i.i.i
  %105 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %105, null
  %106 = zext i1 %cmp1.i.i.i.i to i32
  br label %nnc_is_open.exit.i.i.i

nnc_is_open.exit.i.i.i:                           ; preds = %lor.rhs.i.i.i.i, %if.then14.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %if.then14.i.i.i ], [ %106, %lor.rhs.i.i.i.i ]
  %arrayidx17.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.065.i.i.i
  %107 = load i64, ptr %75, align 8
  %call18.i155.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %103, i64 %107, ptr noundef %arrayidx15.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx17.i.i.i) #25
  br label %if.end19.i.i.i

if.end19.i.i.i:                                   ; preds = %nnc_is_open.exit.i.i.i, %if.end8.i153.i.i
  %code.0.i.i.i = phi i32 [ %call18.i155.i.i, %nnc_is_open.exit.i.i.i ], [ %call11.i.i.i, %if.end8.i153.i.i ]
  %cmp20.not.i.i.i = icmp eq i32 %code.0.i.i.i, 0
  br i1 %cmp20.not.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

for.inc.i.i.i:                                    ; preds = %if.end19.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread57.i.i.i
  %inc.i.i.i = add nuw i64 %i.065.i.i.i, 1
  %108 = load i64, ptr %input_count.i, align 8
  %cmp.not.i152.i.i = icmp ult i64 %inc.i.i.i, %108
  br i1 %cmp.not.i152.i.i, label %for.body.i146.i.i, label %nnc_take_archive.exit.i.i, !llvm.loop !9

nnc_take_archive.exit.i.i:                        ; preds = %for.inc.i.i.i, %if.end19.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread.i.i.i, %if.then44.i.i
  %spec.select.i.i.i = phi i32 [ %code.2.i.ph.i.i.i, %nnc_take_items.exit.thread.i.i.i ], [ 0, %if.then44.i.i ], [ 0, %for.inc.i.i.i ], [ %code.0.i.i.i, %if.end19.i.i.i ], [ %call29.i.i.i.i, %nnc_take_items.exit.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entry1.i.i.i) #23
  br label %nnc_take_file.exit.i

if.end46.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end36.i.i
  %109 = load i64, ptr %input_count.i, align 8
  %cmp48.i.i = icmp eq i64 %index.0.lcssa.i.i, %109
  br i1 %cmp48.i.i, label %if.then50.i.i, label %if.end57.i.i

if.then50.i.i:                                    ; preds = %if.end46.i.i
  %cmp52.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp52.not.i.i, label %if.end57.i.i, label %if.then54.i.i

if.then54.i.i:                                    ; preds = %if.then50.i.i
  %110 = load ptr, ptr @stderr, align 8
  %call.i156.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %110, ptr noundef nonnull @.str.25, ptr noundef %57, ptr noundef %76, ptr noundef nonnull @.str.30, ptr noundef %57) #26
  br label %nnc_run_program.exit

if.end57.i.i:                                     ; preds = %if.then50.i.i, %if.end46.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end46.i.i ], [ 0, %if.then50.i.i ]
  %111 = load ptr, ptr %inputs4.i, align 8
  %arrayidx59.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %111, i64 %index.2.i.i
  %form60.i.i = getelementptr inbounds nuw i8, ptr %arrayidx59.i.i, i64 48
  %112 = load i64, ptr %form60.i.i, align 8
  %cmp61.not.i.i = icmp eq i64 %112, 0
  %arrayidx68.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  br i1 %cmp61.not.i.i, label %if.end67.i.i, label %if.then63.i.i

if.then63.i.i:                                    ; preds = %if.end57.i.i
  %arrayidx65.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %call66.i.i = tail call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef %arrayidx68.i.i, ptr noundef %arrayidx65.i.i) #25
  br label %nnc_take_file.exit.i

if.end67.i.i:                                     ; preds = %if.end57.i.i
  %dtype.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 8
  %113 = load ptr, ptr %dtype.i.i.i, align 8
  %call.i157.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %113, ptr noundef nonnull dereferenceable(4) @.str.81) #24
  %cmp.i158.not.i.i = icmp eq i32 %call.i157.i.i, 0
  br i1 %cmp.i158.not.i.i, label %land.lhs.true70.i.i, label %if.end82.i.i

land.lhs.true70.i.i:                              ; preds = %if.end67.i.i
  %cmp72.i.i = icmp samesign ult i64 %call4.i.i.i, 6
  br i1 %cmp72.i.i, label %if.then78.i.i, label %lor.lhs.false.i.i

lor.lhs.false.i.i:                                ; preds = %land.lhs.true70.i.i
  %bcmp.i.i = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(6) %call10.i.i.i, ptr noundef nonnull dereferenceable(6) @.str.31, i64 6)
  %cmp76.not.i.i = icmp eq i32 %bcmp.i.i, 0
  br i1 %cmp76.not.i.i, label %if.end82.i.i, label %if.then78.thread.i.i

if.then78.thread.i.i:                             ; preds = %lor.lhs.false.i.i
  %arrayidx80203.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  br label %land.rhs.i.preheader.i.i

if.then78.i.i:                                    ; preds = %land.lhs.true70.i.i
  %arrayidx80.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %cmp.not120.i.i.i = icmp eq i64 %call4.i.i.i, 0
  br i1 %cmp.not120.i.i.i, label %while.end.i.i.i, label %land.rhs.i.preheader.i.i

land.rhs.i.preheader.i.i:                         ; preds = %if.then78.i.i, %if.then78.thread.i.i
  %arrayidx80205.i.i = phi ptr [ %arrayidx80203.i.i, %if.then78.thread.i.i ], [ %arrayidx80.i.i, %if.then78.i.i ]
  br label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %while.body.i.i.i, %land.rhs.i.preheader.i.i
  %size.0121.i.i.i = phi i64 [ %sub.i.i.i, %while.body.i.i.i ], [ %call4.i.i.i, %land.rhs.i.preheader.i.i ]
  %sub.i.i.i = add nsw i64 %size.0121.i.i.i, -1
  %arrayidx.i160.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %sub.i.i.i
  %114 = load i8, ptr %arrayidx.i160.i.i, align 1
  switch i8 %114, label %while.end.i.i.i [
    i8 10, label %while.body.i.i.i
    i8 13, label %while.body.i.i.i
  ]

while.body.i.i.i:                                 ; preds = %land.rhs.i.i.i, %land.rhs.i.i.i
  %cmp.not.i161.i.i = icmp eq i64 %sub.i.i.i, 0
  br i1 %cmp.not.i161.i.i, label %while.end.i.i.i, label %land.rhs.i.i.i, !llvm.loop !10

while.end.i.i.i:                                  ; preds = %while.body.i.i.i, %land.rhs.i.i.i, %if.then78.i.i
  %cmp.not120.i208.i.i = phi i1 [ true, %if.then78.i.i ], [ false, %land.rhs.i.i.i ], [ false, %while.body.i.i.i ]
  %arrayidx80206.i.i = phi ptr [ %arrayidx80.i.i, %if.then78.i.i ], [ %arrayidx80205.i.i, %land.rhs.i.i.i ], [ %arrayidx80205.i.i, %while.body.i.i.i ]
  %size.0.lcssa.i.i.i = phi i64 [ 0, %if.then78.i.i ], [ 0, %while.body.i.i.i ], [ %size.0121.i.i.i, %land.rhs.i.i.i ]
  %add.i162.i.i = shl i64 %size.0.lcssa.i.i.i, 4
  %mul.i.i.i = add i64 %add.i162.i.i, 32
  %call.i163.i.i = tail call ptr @malloc(i64 noundef %mul.i.i.i) #27
  %cmp11.i.i.i = icmp eq ptr %call.i163.i.i, null
  br i1 %cmp11.i.i.i, label %if.then.i167.i.i, label %while.cond14.preheader.i.i.i

while.cond14.preheader.i.i.i:                     ; preds = %while.end.i.i.i
  br i1 %cmp.not120.i208.i.i, label %while.end61.i.i.i, label %while.cond23.preheader.lr.ph.i.i.i

while.cond23.preheader.lr.ph.i.i.i:               ; preds = %while.cond14.preheader.i.i.i
  %rank.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 24
  br label %while.cond23.preheader.i.i.i

if.then.i167.i.i:                                 ; preds = %while.end.i.i.i
  %115 = load ptr, ptr @stderr, align 8
  %call13.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %115, ptr noundef nonnull @.str.49, ptr noundef %path.0.lcssa.i.i) #26
  br label %nnc_run_program.exit

while.cond23.preheader.i.i.i:                     ; preds = %land.end54.i.i.i, %while.cond23.preheader.lr.ph.i.i.i
  %at.0131.i.i.i = phi i64 [ 0, %while.cond23.preheader.lr.ph.i.i.i ], [ %add60.i.i.i, %land.end54.i.i.i ]
  %count.0130.i.i.i = phi i64 [ 0, %while.cond23.preheader.lr.ph.i.i.i ], [ %add59.i.i.i, %land.end54.i.i.i ]
  %cmp24123.not.i.i.i = icmp ult i64 %at.0131.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp24123.not.i.i.i, label %land.rhs26.lr.ph.i.i.i, label %while.end39.thread.i.i.i

land.rhs26.lr.ph.i.i.i:                           ; preds = %while.cond23.preheader.i.i.i
  %116 = load i64, ptr %rank.i.i.i, align 8
  %cmp27.i.i.i = icmp eq i64 %116, 0
  br label %land.rhs26.i.i.i

land.rhs26.i.i.i:                                 ; preds = %while.body37.i.i.i, %land.rhs26.lr.ph.i.i.i
  %end.0124.i.i.i = phi i64 [ %at.0131.i.i.i, %land.rhs26.lr.ph.i.i.i ], [ %add38.i.i.i, %while.body37.i.i.i ]
  br i1 %cmp27.i.i.i, label %while.body37.i.i.i, label %lor.rhs29.i.i.i

lor.rhs29.i.i.i:                                  ; preds = %land.rhs26.i.i.i
  %arrayidx31.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0124.i.i.i
  %117 = load i8, ptr %arrayidx31.i.i.i, align 1
  %cmp33.not.i.i.i = icmp eq i8 %117, 10
  br i1 %cmp33.not.i.i.i, label %while.end39.i.i.i, label %while.body37.i.i.i

while.body37.i.i.i:                               ; preds = %lor.rhs29.i.i.i, %land.rhs26.i.i.i
  %add38.i.i.i = add i64 %end.0124.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %add38.i.i.i, %size.0.lcssa.i.i.i
  br i1 %exitcond.not.i.i.i, label %while.end39.thread.i.i.i, label %land.rhs26.i.i.i, !llvm.loop !11

while.end39.thread.i.i.i:                         ; preds = %while.body37.i.i.i, %while.cond23.preheader.i.i.i
  %end.0.lcssa.ph.i.i.i = phi i64 [ %at.0131.i.i.i, %while.cond23.preheader.i.i.i ], [ %size.0.lcssa.i.i.i, %while.body37.i.i.i ]
  %add.ptr137.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0131.i.i.i
  %arrayidx41138.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i163.i.i, i64 %count.0130.i.i.i
  store ptr %add.ptr137.i.i.i, ptr %arrayidx41138.i.i.i, align 8
  br label %land.end54.i.i.i

while.end39.i.i.i:                                ; preds = %lor.rhs29.i.i.i
  %add.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0131.i.i.i
  %arrayidx41.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i163.i.i, i64 %count.0130.i.i.i
  store ptr %add.ptr.i.i.i, ptr %arrayidx41.i.i.i, align 8
  %cmp43.not.i.i.i = icmp ugt i64 %end.0124.i.i.i, %at.0131.i.i.i
  br i1 %cmp43.not.i.i.i, label %land.rhs47.i.i.i, label %land.end54.i.i.i

land.rhs47.i.i.i:                                 ; preds = %while.end39.i.i.i
  %arrayidx31.i.i.i.le = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0124.i.i.i
  %arrayidx50.i.i.i = getelementptr i8, ptr %arrayidx31.i.i.i.le, i64 -1
  %118 = load i8, ptr %arrayidx50.i.i.i, align 1
  %cmp52.i.i.i = icmp eq i8 %118, 13
  %.neg.i.i.i = sext i1 %cmp52.i.i.i to i64
  br label %land.end54.i.i.i

land.end54.i.i.i:                                 ; preds = %land.rhs47.i.i.i, %while.end39.i.i.i, %while.end39.thread.i.i.i
  %end.0.lcssa142.i.i.i = phi i64 [ %end.0124.i.i.i, %land.rhs47.i.i.i ], [ %end.0124.i.i.i, %while.end39.i.i.i ], [ %end.0.lcssa.ph.i.i.i, %while.end39.thread.i.i.i ]
  %land.ext.neg.i.i.i = phi i64 [ %.neg.i.i.i, %land.rhs47.i.i.i ], [ 0, %while.end39.i.i.i ], [ 0, %while.end39.thread.i.i.i ]
  %119 = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i163.i.i, i64 %count.0130.i.i.i
  %sub42144.i.i.i = sub i64 %end.0.lcssa142.i.i.i, %at.0131.i.i.i
  %sub56.i.i.i = add i64 %sub42144.i.i.i, %land.ext.neg.i.i.i
  %bytes58.i.i.i = getelementptr inbounds nuw i8, ptr %119, i64 8
  store i64 %sub56.i.i.i, ptr %bytes58.i.i.i, align 8
  %add59.i.i.i = add i64 %count.0130.i.i.i, 1
  %add60.i.i.i = add i64 %end.0.lcssa142.i.i.i, 1
  %cmp19.not.i.i.i = icmp ugt i64 %add60.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp19.not.i.i.i, label %while.end61.i.i.i, label %while.cond23.preheader.i.i.i, !llvm.loop !12

while.end61.i.i.i:                                ; preds = %land.end54.i.i.i, %while.cond14.preheader.i.i.i
  %count.0.lcssa.i.i.i = phi i64 [ 0, %while.cond14.preheader.i.i.i ], [ %add59.i.i.i, %land.end54.i.i.i ]
  %rank62.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 24
  %120 = load i64, ptr %rank62.i.i.i, align 8
  %cmp63.i.i.i = icmp eq i64 %120, 0
  %cmp66.i.i.i = icmp eq i64 %count.0.lcssa.i.i.i, 0
  %or.cond.i164.i.i = select i1 %cmp63.i.i.i, i1 %cmp66.i.i.i, i1 false
  br i1 %or.cond.i164.i.i, label %if.end71.thread.i.i.i, label %if.end71.i.i.i

if.end71.thread.i.i.i:                            ; preds = %while.end61.i.i.i
  %bytes70.i.i.i = getelementptr inbounds nuw i8, ptr %call.i163.i.i, i64 8
  store i64 0, ptr %bytes70.i.i.i, align 8
  br label %for.cond.cleanup.i.i.i

if.end71.i.i.i:                                   ; preds = %while.end61.i.i.i
  br i1 %cmp63.i.i.i, label %for.cond.cleanup.i.i.i, label %for.body.lr.ph.i165.i.i

for.body.lr.ph.i165.i.i:                          ; preds = %if.end71.i.i.i
  %shape.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 32
  br label %for.body.i166.i.i

for.cond.cleanup.i.i.i:                           ; preds = %for.body.i166.i.i, %if.end71.i.i.i, %if.end71.thread.i.i.i
  store ptr %call.i163.i.i, ptr %arrayidx80206.i.i, align 8
  br label %for.inc.i29

for.body.i166.i.i:                                ; preds = %for.body.i166.i.i, %for.body.lr.ph.i165.i.i
  %i.0134.i.i.i = phi i64 [ 0, %for.body.lr.ph.i165.i.i ], [ %inc78.i.i.i, %for.body.i166.i.i ]
  %cmp75.i.i.i = icmp eq i64 %i.0134.i.i.i, 0
  %cond.i.i.i = select i1 %cmp75.i.i.i, i64 %count.0.lcssa.i.i.i, i64 1
  %121 = load ptr, ptr %shape.i.i.i, align 8
  %arrayidx77.i.i.i = getelementptr inbounds nuw i64, ptr %121, i64 %i.0134.i.i.i
  store i64 %cond.i.i.i, ptr %arrayidx77.i.i.i, align 8
  %inc78.i.i.i = add nuw i64 %i.0134.i.i.i, 1
  %122 = load i64, ptr %rank62.i.i.i, align 8
  %cmp73.i.i.i = icmp ult i64 %inc78.i.i.i, %122
  br i1 %cmp73.i.i.i, label %for.body.i166.i.i, label %for.cond.cleanup.i.i.i, !llvm.loop !13

if.end82.i.i:                                     ; preds = %lor.lhs.false.i.i, %if.end67.i.i
  %123 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i168.i.i = icmp eq ptr %123, null
  br i1 %cmp.not.i168.i.i, label %lor.rhs.i.i.i, label %nnc_is_open.exit.i.i

lor.rhs.i.i.i:                                    ; preds = %if.end82.i.i
  %124 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i169.i.i = icmp ne ptr %124, null
  %125 = zext i1 %cmp1.i169.i.i to i32
  br label %nnc_is_open.exit.i.i

nnc_is_open.exit.i.i:                             ; preds = %lor.rhs.i.i.i, %if.end82.i.i
  %lor.ext.i.i.i = phi i32 [ 1, %if.end82.i.i ], [ %125, %lor.rhs.i.i.i ]
  %arrayidx85.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %call86.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef %arrayidx68.i.i, i32 noundef %lor.ext.i.i.i, ptr noundef %arrayidx85.i.i) #25
  br label %nnc_take_file.exit.i

nnc_take_file.exit.i:                             ; preds = %nnc_is_open.exit.i.i, %if.then63.i.i, %nnc_take_archive.exit.i.i
  %retval.1.i.i = phi i32 [ %call66.i.i, %if.then63.i.i ], [ %call86.i.i, %nnc_is_open.exit.i.i ], [ %spec.select.i.i.i, %nnc_take_archive.exit.i.i ]
  %cmp26.not.i = icmp eq i32 %retval.1.i.i, 0
  br i1 %cmp26.not.i, label %for.inc.i29, label %nnc_run_program.exit

for.inc.i29:                                      ; preds = %nnc_take_file.exit.i, %for.cond.cleanup.i.i.i, %if.end8.thread.i.i.i, %if.end6.i.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %126 = load i32, ptr %file_count.i7, align 8
  %127 = sext i32 %126 to i64
  %cmp24.not.i = icmp slt i64 %indvars.iv.next.i, %127
  br i1 %cmp24.not.i, label %for.body.i22, label %for.cond32.preheader.i, !llvm.loop !14

for.cond32.preheader.i:                           ; preds = %for.inc.i29, %if.end.i
  %128 = load i64, ptr %input_count.i, align 8
  %cmp34.not519.not.i = icmp eq i64 %128, 0
  br i1 %cmp34.not519.not.i, label %for.end55.i, label %for.body36.lr.ph.i

for.body36.lr.ph.i:                               ; preds = %for.cond32.preheader.i
  %bench.i8 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %129 = load i32, ptr %bench.i8, align 4
  %tobool.not.i = icmp eq i32 %129, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc51.i, %for.body36.lr.ph.i
  %i31.0520.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %arrayidx37.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i31.0520.i
  %130 = load ptr, ptr %arrayidx37.i, align 8
  %cmp38.i = icmp eq ptr %130, null
  br i1 %cmp38.i, label %land.lhs.true.i, label %for.inc51.i

land.lhs.true.i:                                  ; preds = %for.body36.i
  br i1 %tobool.not.i, label %cleanup53.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i31.0520.i
  %form.i389.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 48
  %131 = load i64, ptr %form.i389.i, align 8
  %cmp.not.i.i = icmp eq i64 %131, 0
  br i1 %cmp.not.i.i, label %lor.lhs.false.i391.i, label %if.end43.thread580.i

lor.lhs.false.i391.i:                             ; preds = %if.then39.i
  %dtype.i.i392.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 8
  %132 = load ptr, ptr %dtype.i.i392.i, align 8
  %call.i.i393.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %132, ptr noundef nonnull dereferenceable(4) @.str.81) #24
  %cmp.i.not.i.i = icmp eq i32 %call.i.i393.i, 0
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 40
  %133 = load i64, ptr %bytes.i.i, align 8
  %add.i.i20 = add i64 %133, 8
  br i1 %cmp.i.not.i.i, label %if.end43.i, label %if.end.i394.i

if.end.i394.i:                                    ; preds = %lor.lhs.false.i391.i
  %call6.i.i = tail call ptr @malloc(i64 noundef %add.i.i20) #27
  %cmp7.i.i = icmp eq ptr %call6.i.i, null
  br i1 %cmp7.i.i, label %if.end43.thread580.i, label %if.end9.i.i

if.end9.i.i:                                      ; preds = %if.end.i394.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call6.i.i, i8 0, i64 %133, i1 false)
  %call11.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %132, ptr noundef nonnull dereferenceable(4) @.str.60) #24
  %cmp12.i395.i = icmp eq i32 %call11.i.i, 0
  %call14.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %132, ptr noundef nonnull dereferenceable(4) @.str.61) #24
  %cmp15.i.i = icmp eq i32 %call14.i.i, 0
  %call18.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %132, ptr noundef nonnull dereferenceable(4) @.str.62) #24
  %cmp19.i.i = icmp eq i32 %call18.i.i, 0
  %call22.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %132, ptr noundef nonnull dereferenceable(5) @.str.63) #24
  %cmp23.i.i = icmp ne i32 %call22.i.i, 0
  %cond29.i.i = select i1 %cmp15.i.i, i64 8, i64 2
  %spec.select.i396.i = select i1 %cmp12.i395.i, i1 true, i1 %cmp15.i.i
  %spec.select121.i.i = select i1 %cmp12.i395.i, i64 4, i64 %cond29.i.i
  %or.cond85.i.i = select i1 %spec.select.i396.i, i1 true, i1 %cmp19.i.i
  %not.or.cond85.i.i = xor i1 %or.cond85.i.i, true
  %or.cond86.i.i = select i1 %not.or.cond85.i.i, i1 %cmp23.i.i, i1 false
  %cmp42125.not.i.i = icmp eq i64 %133, 0
  %or.cond.i.i = select i1 %or.cond86.i.i, i1 true, i1 %cmp42125.not.i.i
  br i1 %or.cond.i.i, label %if.end43.thread583.i, label %for.body.lr.ph.i397.i

for.body.lr.ph.i397.i:                            ; preds = %if.end9.i.i
  %invariant.gep.i.i = getelementptr i8, ptr %call6.i.i, i64 %spec.select121.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i396.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i396.i, i64 4, i64 2
  %invariant.gep128.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond59.i.i = select i1 %cmp19.i.i, i32 14336, i32 16128
  %spec.select122.i.i = select i1 %cmp15.i.i, i32 1071644672, i32 %cond59.i.i
  %cond63.i.i = select i1 %cmp12.i395.i, i32 1056964608, i32 %spec.select122.i.i
  %cond71.i.i = select i1 %cmp19.i.i, i32 22, i32 25
  %spec.select123.i.i = select i1 %cmp15.i.i, i32 12, i32 %cond71.i.i
  %cond75.i.i = select i1 %cmp12.i395.i, i32 9, i32 %spec.select123.i.i
  br label %for.body.i398.i

for.body.i398.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i397.i
  %state.0127.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i397.i ], [ %xor46.i.i, %nnc_put.exit.i.i ]
  %at.0126.i.i = phi i64 [ 0, %for.body.lr.ph.i397.i ], [ %add82.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0127.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0127.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor44.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl45.i.i = shl i32 %xor44.i.i, 5
  %xor46.i.i = xor i32 %shl45.i.i, %xor44.i.i
  %gep129.i.i = getelementptr i8, ptr %invariant.gep128.i.i, i64 %at.0126.i.i
  %shr76.i.i = lshr i32 %xor46.i.i, %cond75.i.i
  %or.i.i = or i32 %shr76.i.i, %cond63.i.i
  br label %for.body.i.i399.i

for.body.i.i399.i:                                ; preds = %for.body.i.i399.i, %for.body.i398.i
  %indvars.iv.i.i400.i = phi i64 [ 0, %for.body.i398.i ], [ %indvars.iv.next.i.i402.i, %for.body.i.i399.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i400.i to i32
  %134 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %134
  %conv.i124.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i401.i = getelementptr inbounds nuw i8, ptr %gep129.i.i, i64 %indvars.iv.i.i400.i
  store i8 %conv.i124.i.i, ptr %arrayidx.i.i401.i, align 1
  %indvars.iv.next.i.i402.i = add nuw nsw i64 %indvars.iv.i.i400.i, 1
  %exitcond.not.i.i403.i = icmp eq i64 %indvars.iv.next.i.i402.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i403.i, label %nnc_put.exit.i.i, label %for.body.i.i399.i, !llvm.loop !15

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i399.i
  %add82.i.i = add i64 %at.0126.i.i, %spec.select121.i.i
  %cmp42.i404.i = icmp ult i64 %add82.i.i, %133
  br i1 %cmp42.i404.i, label %for.body.i398.i, label %if.end43.thread583.i, !llvm.loop !16

if.end43.thread580.i:                             ; preds = %if.end.i394.i, %if.then39.i
  store ptr null, ptr %arrayidx37.i, align 8
  br label %cleanup53.i

if.end43.thread583.i:                             ; preds = %nnc_put.exit.i.i, %if.end9.i.i
  store ptr %call6.i.i, ptr %arrayidx37.i, align 8
  br label %for.inc51.i

if.end43.i:                                       ; preds = %lor.lhs.false.i391.i
  %call3.i405.i = tail call ptr @calloc(i64 noundef %add.i.i20, i64 noundef 2) #28
  store ptr %call3.i405.i, ptr %arrayidx37.i, align 8
  %135 = icmp eq ptr %call3.i405.i, null
  br i1 %135, label %cleanup53.i, label %for.inc51.i

for.inc51.i:                                      ; preds = %if.end43.i, %if.end43.thread583.i, %for.body36.i
  %inc52.i = add nuw i64 %i31.0520.i, 1
  %exitcond.not = icmp eq i64 %inc52.i, %128
  br i1 %exitcond.not, label %for.end55.i, label %for.body36.i, !llvm.loop !17

cleanup53.i:                                      ; preds = %if.end43.i, %land.lhs.true.i, %if.end43.thread580.i
  %136 = load ptr, ptr %inputs4.i, align 8
  %arrayidx48.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %136, i64 %i31.0520.i
  %137 = load ptr, ptr %arrayidx48.i, align 8
  %138 = load ptr, ptr @stderr, align 8
  %call.i406.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %138, ptr noundef nonnull @.str.25, ptr noundef %57, ptr noundef %137, ptr noundef nonnull @.str.26, ptr noundef %57) #26
  br label %nnc_run_program.exit

for.end55.i:                                      ; preds = %for.inc51.i, %for.cond32.preheader.i
  %139 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %139, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i9 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %140 = load i32, ptr %threads.i9, align 8
  %threads56.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %140, ptr %threads56.i, align 4
  %weights.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %141 = load ptr, ptr %weights.i10, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %141, ptr %weights_path.i, align 8
  %142 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call57.i = call i32 %142(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #24
  %cmp58.i = icmp eq i32 %call57.i, 0
  br i1 %cmp58.i, label %if.end61.i, label %if.then63.i

if.end61.i:                                       ; preds = %for.end55.i
  %143 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %144 = load ptr, ptr %model.i, align 8
  %call60.i = call i32 %143(ptr noundef %144, ptr noundef nonnull %context.i) #24
  %cmp62.not.i = icmp eq i32 %call60.i, 0
  br i1 %cmp62.not.i, label %for.cond67.preheader.i, label %if.then63.i

for.cond67.preheader.i:                           ; preds = %if.end61.i
  %145 = load i64, ptr %input_count.i, align 8
  %cmp69521.not.i = icmp eq i64 %145, 0
  br i1 %cmp69521.not.i, label %for.cond.cleanup70.i, label %for.body71.i

if.then63.i:                                      ; preds = %if.end61.i, %for.end55.i
  %status.0469.i = phi i32 [ %call60.i, %if.end61.i ], [ %call57.i, %for.end55.i ]
  %call64.i = call fastcc i32 @nnc_fail(ptr noundef %57, i32 noundef %status.0469.i) #25
  br label %nnc_run_program.exit

for.cond.cleanup70.i:                             ; preds = %for.body71.i, %for.cond67.preheader.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %58, i64 112
  %146 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i407.i = icmp eq ptr %146, null
  br i1 %cmp.not.i407.i, label %nnc_is_open.exit.i, label %if.end82.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup70.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %147 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %147, null
  br i1 %cmp1.i.not.i, label %if.end88.i, label %if.end82.i

for.body71.i:                                     ; preds = %for.cond67.preheader.i, %for.body71.i
  %i66.0522.i = phi i64 [ %inc75.i, %for.body71.i ], [ 0, %for.cond67.preheader.i ]
  %arrayidx72.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i66.0522.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx72.i, i64 32
  %148 = load ptr, ptr %shape.i, align 8
  %arrayidx73.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i66.0522.i
  store ptr %148, ptr %arrayidx73.i, align 8
  %inc75.i = add nuw i64 %i66.0522.i, 1
  %exitcond170.not = icmp eq i64 %inc75.i, %145
  br i1 %exitcond170.not, label %for.cond.cleanup70.i, label %for.body71.i, !llvm.loop !18

if.end82.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup70.i
  %149 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %150 = load ptr, ptr %context.i, align 8
  %call81.i = call i32 %149(ptr noundef %150, ptr noundef %call13.i) #24
  switch i32 %call81.i, label %cond.end.i [
    i32 0, label %if.end82.if.end88_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end82.if.end88_crit_edge.i:                    ; preds = %if.end82.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %151 = icmp eq ptr %.pre.i, null
  %152 = select i1 %151, ptr %call3.i, ptr null
  br label %if.end88.i

cond.true.i:                                      ; preds = %if.end82.i
  %153 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %154 = load ptr, ptr %context.i, align 8
  %call86.i = call ptr %153(ptr noundef %154) #24
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end82.i
  %cond.i = phi ptr [ %call86.i, %cond.true.i ], [ %57, %if.end82.i ]
  %call87.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call81.i) #25
  br label %nnc_run_program.exit

if.end88.i:                                       ; preds = %if.end82.if.end88_crit_edge.i, %nnc_is_open.exit.i
  %cmp89.i = phi ptr [ %152, %if.end82.if.end88_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp98.i = icmp eq ptr %cmp89.i, null
  %155 = load i64, ptr %output_count.i, align 8
  %cmp97523.i = icmp eq i64 %155, 0
  %.not524.i = select i1 %cmp97523.i, i1 true, i1 %cmp98.i
  br i1 %.not524.i, label %for.end127.i, label %for.body100.lr.ph.i

for.body100.lr.ph.i:                              ; preds = %if.end88.i
  %156 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body100.i

for.cond95.i:                                     ; preds = %if.end112.i
  %inc124.i = add nuw i64 %i94.0525.i, 1
  %157 = load i64, ptr %output_count.i, align 8
  %cmp97.not.i = icmp ult i64 %inc124.i, %157
  br i1 %cmp97.not.i, label %for.body100.i, label %for.end127.i, !llvm.loop !19

for.body100.i:                                    ; preds = %for.cond95.i, %for.body100.lr.ph.i
  %i94.0525.i = phi i64 [ 0, %for.body100.lr.ph.i ], [ %inc124.i, %for.cond95.i ]
  %158 = load ptr, ptr %sizes.i.i, align 8
  %cmp101.not.i = icmp eq ptr %158, null
  br i1 %cmp101.not.i, label %if.end112.i, label %if.then102.i11

if.then102.i11:                                   ; preds = %for.body100.i
  %159 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i94.0525.i to i32
  %call103.i = call ptr %156(ptr noundef %159, i32 noundef %conv.i) #24
  %arrayidx104.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i94.0525.i
  %shape105.i = getelementptr inbounds nuw i8, ptr %arrayidx104.i, i64 32
  store ptr %call103.i, ptr %shape105.i, align 8
  %call107.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx104.i) #25
  %tobool108.not.i = icmp eq i32 %call107.i, 0
  br i1 %tobool108.not.i, label %if.then109.i, label %if.end112.i

if.then109.i:                                     ; preds = %if.then102.i11
  %160 = load ptr, ptr @stderr, align 8
  %161 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i408.i = call ptr %161(i32 noundef 2) #24
  %call1.i409.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %160, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i408.i, i32 noundef 2) #26
  br label %nnc_run_program.exit

if.end112.i:                                      ; preds = %if.then102.i11, %for.body100.i
  %arrayidx113.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i94.0525.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx113.i, i64 40
  %162 = load i64, ptr %bytes.i, align 8
  %add114.i = add i64 %162, 1
  %call115.i = call ptr @malloc(i64 noundef %add114.i) #27
  %arrayidx116.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i94.0525.i
  store ptr %call115.i, ptr %arrayidx116.i, align 8
  %cmp118.i = icmp eq ptr %call115.i, null
  br i1 %cmp118.i, label %if.then120.i, label %for.cond95.i

if.then120.i:                                     ; preds = %if.end112.i
  %163 = load ptr, ptr @stderr, align 8
  %164 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i411.i = call ptr %164(i32 noundef 2) #24
  %call1.i412.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %163, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i411.i, i32 noundef 2) #26
  br label %nnc_run_program.exit

for.end127.i:                                     ; preds = %for.cond95.i, %if.end88.i
  %bench129.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %165 = load i32, ptr %bench129.i, align 4
  %tobool130.not.i = icmp ne i32 %165, 0
  br i1 %tobool130.not.i, label %if.then131.i, label %if.end133.i

if.then131.i:                                     ; preds = %for.end127.i
  %166 = load ptr, ptr %model.i, align 8
  %167 = load ptr, ptr %context.i, align 8
  %168 = load double, ptr %seconds.i, align 8
  %call.i414.i = call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #27
  %cmp.i.i13 = icmp eq ptr %call.i414.i, null
  br i1 %cmp.i.i13, label %if.then.i.i19, label %if.end.i415.i

if.then.i.i19:                                    ; preds = %if.then131.i
  %169 = load ptr, ptr @stderr, align 8
  %170 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i435.i = call ptr %170(i32 noundef 2) #24
  %call1.i.i436.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %169, ptr noundef nonnull @.str.29, ptr noundef nonnull @.str.64, ptr noundef %call.i.i435.i, i32 noundef 2) #26
  br label %if.end133.i

if.end.i415.i:                                    ; preds = %if.then131.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i.i) #23
  %call.i75.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i.i.i) #24
  %171 = load i64, ptr %time.i.i.i, align 8
  %mul.i.i416.i = mul i64 %171, 1000000000
  %tv_nsec.i.i.i = getelementptr inbounds nuw i8, ptr %time.i.i.i, i64 8
  %172 = load i64, ptr %tv_nsec.i.i.i, align 8
  %add.i.i417.i = add i64 %mul.i.i416.i, %172
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i.i) #23
  %mul.i.i = fmul double %168, 1.000000e+09
  %conv.i.i = fptoui double %mul.i.i to i64
  %173 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79.i.i = getelementptr inbounds nuw i8, ptr %time.i76.i.i, i64 8
  %174 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i84.i.i = getelementptr inbounds nuw i8, ptr %time.i81.i.i, i64 8
  %div.i.i = udiv i64 %conv.i.i, 10
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %if.end18.i.i, %if.end.i415.i
  %warm.0.i.i = phi i32 [ 0, %if.end.i415.i ], [ %warm.1.i.i, %if.end18.i.i ]
  %count.0.i.i = phi i64 [ 0, %if.end.i415.i ], [ %count.1.i.i, %if.end18.i.i ]
  %cmp3.i.i = icmp slt i64 %count.0.i.i, 1000000
  br i1 %cmp3.i.i, label %while.body.i.i, label %while.end.i.i

while.body.i.i:                                   ; preds = %while.cond.i.i
  %call5.i.i = call i32 %173(ptr noundef %167) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76.i.i) #23
  %call.i77.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i76.i.i) #24
  %175 = load i64, ptr %time.i76.i.i, align 8
  %176 = load i64, ptr %tv_nsec.i79.i.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76.i.i) #23
  %call7.i.i15 = call i32 %174(ptr noundef %167, ptr noundef nonnull %call.i5, ptr noundef %cmp89.i) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i81.i.i) #23
  %call.i82.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i81.i.i) #24
  %177 = load i64, ptr %time.i81.i.i, align 8
  %mul.i83.i.i = mul i64 %177, 1000000000
  %178 = load i64, ptr %tv_nsec.i84.i.i, align 8
  %add.i85.i.i = add i64 %mul.i83.i.i, %178
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i81.i.i) #23
  %cmp9.not.i.i = icmp eq i32 %call7.i.i15, 0
  br i1 %cmp9.not.i.i, label %if.end13.i.i, label %cleanup.thread.i.i

cleanup.thread.i.i:                               ; preds = %while.body.i.i
  %call12.i.i = call fastcc i32 @nnc_fail_run(ptr noundef %167, i32 noundef %call7.i.i15) #25
  br label %if.end133.i

if.end13.i.i:                                     ; preds = %while.body.i.i
  %tobool.not.i.i = icmp eq i32 %warm.0.i.i, 0
  br i1 %tobool.not.i.i, label %if.else.i.i18, label %if.then14.i.i

if.then14.i.i:                                    ; preds = %if.end13.i.i
  %mul.i78.neg.i.i = mul i64 %175, -1000000000
  %add.i80.neg.i.i = sub i64 %mul.i78.neg.i.i, %176
  %sub.i.i16 = add i64 %add.i80.neg.i.i, %add.i85.i.i
  %arrayidx.i430.i = getelementptr inbounds i64, ptr %call.i414.i, i64 %count.0.i.i
  store i64 %sub.i.i16, ptr %arrayidx.i430.i, align 8
  %add.i431.i = add nsw i64 %count.0.i.i, 1
  %.pre.i.i17 = sub i64 %add.i85.i.i, %add.i.i417.i
  br label %if.end18.i.i

if.else.i.i18:                                    ; preds = %if.end13.i.i
  %sub15.i.i = sub i64 %add.i85.i.i, %add.i.i417.i
  %cmp16.i434.i = icmp uge i64 %sub15.i.i, %div.i.i
  %conv17.i.i = zext i1 %cmp16.i434.i to i32
  br label %if.end18.i.i

if.end18.i.i:                                     ; preds = %if.else.i.i18, %if.then14.i.i
  %sub21.pre-phi.i.i = phi i64 [ %sub15.i.i, %if.else.i.i18 ], [ %.pre.i.i17, %if.then14.i.i ]
  %warm.1.i.i = phi i32 [ %conv17.i.i, %if.else.i.i18 ], [ 1, %if.then14.i.i ]
  %count.1.i.i = phi i64 [ %count.0.i.i, %if.else.i.i18 ], [ %add.i431.i, %if.then14.i.i ]
  %cmp19.i432.i = icmp slt i64 %count.1.i.i, 5
  %cmp22.not.i.i = icmp ult i64 %sub21.pre-phi.i.i, %conv.i.i
  %or.cond.i433.i = select i1 %cmp19.i432.i, i1 true, i1 %cmp22.not.i.i
  br i1 %or.cond.i433.i, label %while.cond.i.i, label %while.end.i.i

while.end.i.i:                                    ; preds = %if.end18.i.i, %while.cond.i.i
  %count.3.i.i = phi i64 [ %count.0.i.i, %while.cond.i.i ], [ %count.1.i.i, %if.end18.i.i ]
  br label %while.body.i.i418.i

while.body.i.i418.i:                              ; preds = %while.body.i.i418.i, %while.end.i.i
  %gap.052.i.i.i = phi i64 [ %add.i87.i.i, %while.body.i.i418.i ], [ 1, %while.end.i.i ]
  %mul.i86.i.i = mul nsw i64 %gap.052.i.i.i, 9
  %div.i.i.i = sdiv i64 %mul.i86.i.i, 4
  %add.i87.i.i = add nsw i64 %div.i.i.i, 1
  %cmp.i.i419.i = icmp slt i64 %add.i87.i.i, %count.3.i.i
  br i1 %cmp.i.i419.i, label %while.body.i.i418.i, label %for.cond.preheader.i.i.i, !llvm.loop !20

for.cond.preheader.i.i.i:                         ; preds = %while.body.i.i418.i, %cond.true.i.i.i
  %gap.160.i.i.i = phi i64 [ %cond25.i.i.i, %cond.true.i.i.i ], [ %add.i87.i.i, %while.body.i.i418.i ]
  %cmp457.i.i.i = icmp slt i64 %gap.160.i.i.i, %count.3.i.i
  br i1 %cmp457.i.i.i, label %for.body.i.i423.i, label %for.cond.cleanup.i.i420.i

for.cond.cleanup.i.i420.i:                        ; preds = %while.end14.i.i.i, %for.cond.preheader.i.i.i
  %cmp16.not.i.i421.i = icmp eq i64 %gap.160.i.i.i, 1
  br i1 %cmp16.not.i.i421.i, label %nnc_sort.exit.i.i, label %cond.true.i.i.i

for.body.i.i423.i:                                ; preds = %for.cond.preheader.i.i.i, %while.end14.i.i.i
  %i.058.i.i.i = phi i64 [ %inc.i.i428.i, %while.end14.i.i.i ], [ %gap.160.i.i.i, %for.cond.preheader.i.i.i ]
  %arrayidx.i.i424.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %i.058.i.i.i
  %179 = load i64, ptr %arrayidx.i.i424.i, align 8
  %cmp6.not53.i.i.i = icmp samesign ult i64 %i.058.i.i.i, %gap.160.i.i.i
  br i1 %cmp6.not53.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i425.i

land.rhs.i.i425.i:                                ; preds = %for.body.i.i423.i, %while.body9.i.i.i
  %j.054.i.i.i = phi i64 [ %sub.i.i426.i, %while.body9.i.i.i ], [ %i.058.i.i.i, %for.body.i.i423.i ]
  %sub.i.i426.i = sub nsw i64 %j.054.i.i.i, %gap.160.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %sub.i.i426.i
  %180 = load i64, ptr %arrayidx7.i.i.i, align 8
  %cmp8.i.i.i = icmp ugt i64 %180, %179
  br i1 %cmp8.i.i.i, label %while.body9.i.i.i, label %while.end14.i.i.i

while.body9.i.i.i:                                ; preds = %land.rhs.i.i425.i
  %arrayidx12.i.i.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %j.054.i.i.i
  store i64 %180, ptr %arrayidx12.i.i.i, align 8
  %cmp6.not.i.i.i = icmp slt i64 %sub.i.i426.i, %gap.160.i.i.i
  br i1 %cmp6.not.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i425.i, !llvm.loop !21

while.end14.i.i.i:                                ; preds = %while.body9.i.i.i, %land.rhs.i.i425.i, %for.body.i.i423.i
  %j.0.lcssa.i.i.i = phi i64 [ %i.058.i.i.i, %for.body.i.i423.i ], [ %j.054.i.i.i, %land.rhs.i.i425.i ], [ %sub.i.i426.i, %while.body9.i.i.i ]
  %arrayidx15.i.i427.i = getelementptr inbounds i64, ptr %call.i414.i, i64 %j.0.lcssa.i.i.i
  store i64 %179, ptr %arrayidx15.i.i427.i, align 8
  %inc.i.i428.i = add nuw nsw i64 %i.058.i.i.i, 1
  %exitcond.not.i.i429.i = icmp eq i64 %inc.i.i428.i, %count.3.i.i
  br i1 %exitcond.not.i.i429.i, label %for.cond.cleanup.i.i420.i, label %for.body.i.i423.i, !llvm.loop !22

cond.true.i.i.i:                                  ; preds = %for.cond.cleanup.i.i420.i
  %mul17.i.i.i = shl nsw i64 %gap.160.i.i.i, 2
  %cmp19.not.i.i422.i = icmp samesign ult i64 %mul17.i.i.i, 9
  %div18.i.i.i = udiv i64 %mul17.i.i.i, 9
  %cond25.i.i.i = select i1 %cmp19.not.i.i422.i, i64 1, i64 %div18.i.i.i
  br label %for.cond.preheader.i.i.i, !llvm.loop !23

nnc_sort.exit.i.i:                                ; preds = %for.cond.cleanup.i.i420.i
  %181 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28.i.i = call i32 %181(ptr noundef %166) #24
  %call29.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.65, i64 noundef %count.3.i.i, i32 noundef %call28.i.i) #25
  %182 = load i64, ptr %call.i414.i, align 8
  %conv31.i.i = uitofp i64 %182 to double
  %div32.i.i = fdiv double %conv31.i.i, 1.000000e+03
  %div3397.i.i = lshr i64 %count.3.i.i, 1
  %arrayidx34.i.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %div3397.i.i
  %183 = load i64, ptr %arrayidx34.i.i, align 8
  %conv35.i.i = uitofp i64 %183 to double
  %div36.i.i = fdiv double %conv35.i.i, 1.000000e+03
  %mul37.i.i = mul nsw i64 %count.3.i.i, 9
  %div38.i.i = udiv i64 %mul37.i.i, 10
  %arrayidx39.i.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %div38.i.i
  %184 = load i64, ptr %arrayidx39.i.i, align 8
  %conv40.i.i = uitofp i64 %184 to double
  %div41.i.i = fdiv double %conv40.i.i, 1.000000e+03
  %mul42.i.i = mul nsw i64 %count.3.i.i, 99
  %div43.i.i = udiv i64 %mul42.i.i, 100
  %arrayidx44.i.i = getelementptr inbounds nuw i64, ptr %call.i414.i, i64 %div43.i.i
  %185 = load i64, ptr %arrayidx44.i.i, align 8
  %conv45.i.i = uitofp i64 %185 to double
  %div46.i.i = fdiv double %conv45.i.i, 1.000000e+03
  %call47.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.66, double noundef %div32.i.i, double noundef %div36.i.i, double noundef %div41.i.i, double noundef %div46.i.i) #25
  call void @free(ptr noundef %call.i414.i) #25
  br label %if.end133.i

if.end133.i:                                      ; preds = %nnc_sort.exit.i.i, %cleanup.thread.i.i, %if.then.i.i19, %for.end127.i
  %code128.0.i = phi i32 [ 0, %for.end127.i ], [ 5, %if.then.i.i19 ], [ %call12.i.i, %cleanup.thread.i.i ], [ 0, %nnc_sort.exit.i.i ]
  %186 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %187 = load ptr, ptr %context.i, align 8
  %call134.i = call i32 %186(ptr noundef %187) #24
  %188 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %189 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %188(ptr noundef %189, ptr noundef %call.i5, ptr noundef %cmp89.i) #24
  %cmp136.not.i = icmp eq i32 %call135.i, 0
  br i1 %cmp136.not.i, label %if.end140.i, label %if.then138.i

if.then138.i:                                     ; preds = %if.end133.i
  %190 = load ptr, ptr %context.i, align 8
  %call139.i = call fastcc i32 @nnc_fail_run(ptr noundef %190, i32 noundef %call135.i) #25
  br label %nnc_run_program.exit

if.end140.i:                                      ; preds = %if.end133.i
  %191 = load ptr, ptr %model.i, align 8
  %call141.i = call i32 @nnc_runtime_compared(ptr noundef %191) #24
  %cmp142.not.i = icmp eq i32 %call141.i, 0
  br i1 %cmp142.not.i, label %if.end146.i, label %if.then144.i

if.then144.i:                                     ; preds = %if.end140.i
  %call145.i = call fastcc i32 @nnc_fail(ptr noundef %57, i32 noundef %call141.i) #25
  br label %nnc_run_program.exit

if.end146.i:                                      ; preds = %if.end140.i
  call void @llvm.lifetime.start.p0(ptr nonnull %entries.i) #23
  store ptr %call9.i, ptr %entries.i, align 8
  %arrays.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 8
  store ptr %call3.i, ptr %arrays.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 16
  %192 = load i64, ptr %output_count.i, align 8
  store i64 %192, ptr %count.i, align 8
  br i1 %cmp98.i, label %if.end151.i, label %for.end176.i

if.end151.i:                                      ; preds = %if.end146.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %entries.i, i8 0, i64 32, i1 false)
  %cmp155526.i = icmp eq i64 %192, 0
  br i1 %cmp155526.i, label %for.end176.i, label %for.body162.lr.ph.i

for.body162.lr.ph.i:                              ; preds = %if.end151.i
  %193 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %for.body162.i

for.body162.i:                                    ; preds = %for.inc172.i, %for.body162.lr.ph.i
  %i152.0528.i = phi i64 [ 0, %for.body162.lr.ph.i ], [ %inc173.i, %for.inc172.i ]
  %194 = load ptr, ptr %outputs7.i, align 8
  %arrayidx164.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %194, i64 %i152.0528.i
  %195 = load ptr, ptr %context.i, align 8
  %conv165.i = trunc i64 %i152.0528.i to i32
  %call166.i = call ptr %193(ptr noundef %195, i32 noundef %conv165.i) #24
  %data.i.i = getelementptr inbounds nuw i8, ptr %call166.i, i64 16
  %196 = load ptr, ptr %data.i.i, align 8
  %197 = load i32, ptr %call166.i, align 8
  switch i32 %197, label %for.cond.preheader.i.i [
    i32 0, label %if.then.i446.i
    i32 2, label %land.lhs.true.i439.i
    i32 1, label %if.then6.i.i
  ]

for.cond.preheader.i.i:                           ; preds = %for.body162.i
  %count9.phi.trans.insert.i.i = getelementptr inbounds nuw i8, ptr %call166.i, i64 24
  %.pre.i448.i = load i64, ptr %count9.phi.trans.insert.i.i, align 8
  %198 = icmp eq i64 %.pre.i448.i, 0
  br i1 %198, label %for.inc172.i, label %for.body.preheader.i.i

for.body.preheader.i.i:                           ; preds = %land.lhs.true.i439.i, %for.cond.preheader.i.i
  %count934.i.i = getelementptr inbounds nuw i8, ptr %call166.i, i64 24
  br label %for.body.i441.i

land.lhs.true.i439.i:                             ; preds = %for.body162.i
  %count.i.i = getelementptr inbounds nuw i8, ptr %call166.i, i64 24
  %199 = load i64, ptr %count.i.i, align 8
  %cmp3.i440.i = icmp eq i64 %199, 0
  br i1 %cmp3.i440.i, label %if.then.i446.i, label %for.body.preheader.i.i

if.then.i446.i:                                   ; preds = %land.lhs.true.i439.i, %for.body162.i
  %call.i447.i = call fastcc i32 @nnc_add_entry(ptr noundef nonnull %entries.i, ptr noundef readonly %arrayidx164.i, i64 noundef -1, ptr noundef null) #25
  br label %nnc_add_entries.exit.i

if.then6.i.i:                                     ; preds = %for.body162.i
  %call7.i437.i = call fastcc i32 @nnc_add_entry(ptr noundef nonnull %entries.i, ptr noundef readonly %arrayidx164.i, i64 noundef -2, ptr noundef nonnull readonly %call166.i) #25
  br label %nnc_add_entries.exit.i

for.cond.i.i:                                     ; preds = %for.body.i441.i
  %inc.i445.i = add nuw i64 %i.029.i.i, 1
  %200 = load i64, ptr %count934.i.i, align 8
  %cmp10.not.not.i.i = icmp ult i64 %inc.i445.i, %200
  br i1 %cmp10.not.not.i.i, label %for.body.i441.i, label %for.inc172.i, !llvm.loop !24

for.body.i441.i:                                  ; preds = %for.cond.i.i, %for.body.preheader.i.i
  %i.029.i.i = phi i64 [ %inc.i445.i, %for.cond.i.i ], [ 0, %for.body.preheader.i.i ]
  %arrayidx.i442.i = getelementptr inbounds nuw %struct.nnc_item, ptr %196, i64 %i.029.i.i
  %call11.i443.i = call fastcc i32 @nnc_add_entry(ptr noundef nonnull %entries.i, ptr noundef readonly %arrayidx164.i, i64 noundef %i.029.i.i, ptr noundef %arrayidx.i442.i) #25
  %tobool.not.i444.i = icmp eq i32 %call11.i443.i, 0
  br i1 %tobool.not.i444.i, label %cleanup174.i, label %for.cond.i.i

nnc_add_entries.exit.i:                           ; preds = %if.then6.i.i, %if.then.i446.i
  %retval.1.i438.i = phi i32 [ %call.i447.i, %if.then.i446.i ], [ %call7.i437.i, %if.then6.i.i ]
  %tobool168.not.i = icmp eq i32 %retval.1.i438.i, 0
  br i1 %tobool168.not.i, label %cleanup174.i, label %for.inc172.i

for.inc172.i:                                     ; preds = %for.cond.i.i, %nnc_add_entries.exit.i, %for.cond.preheader.i.i
  %inc173.i = add nuw i64 %i152.0528.i, 1
  %201 = load i64, ptr %output_count.i, align 8
  %cmp155.not.i = icmp ult i64 %inc173.i, %201
  br i1 %cmp155.not.i, label %for.body162.i, label %for.end176.i, !llvm.loop !25

cleanup174.i:                                     ; preds = %nnc_add_entries.exit.i, %for.body.i441.i
  %202 = load ptr, ptr @stderr, align 8
  %203 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i449.i = call ptr %203(i32 noundef 2) #24
  %call1.i450.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %202, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i449.i, i32 noundef 2) #26
  br label %cleanup254.i

for.end176.i:                                     ; preds = %for.inc172.i, %if.end151.i, %if.end146.i
  %cmp177.i = icmp eq i32 %code128.0.i, 0
  br i1 %cmp177.i, label %land.lhs.true179.i, label %for.cond.cleanup232.i

land.lhs.true179.i:                               ; preds = %for.end176.i
  %output.i14 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %204 = load ptr, ptr %output.i14, align 8
  %cmp180.not.i = icmp eq ptr %204, null
  %.pre563.i = load i64, ptr %count.i, align 8
  br i1 %cmp180.not.i, label %if.end188.i, label %if.then182.i

if.then182.i:                                     ; preds = %land.lhs.true179.i
  %205 = load ptr, ptr %entries.i, align 8
  %206 = load ptr, ptr %arrays.i, align 8
  %cmp104.not.i = icmp eq i64 %.pre563.i, 0
  br i1 %cmp104.not.i, label %for.end.i, label %for.body.i33

for.body.i33:                                     ; preds = %if.then182.i, %cleanup.i
  %total.0106.i = phi i64 [ %add9.i, %cleanup.i ], [ 0, %if.then182.i ]
  %i.0105.i = phi i64 [ %inc.i41, %cleanup.i ], [ 0, %if.then182.i ]
  %arrayidx.i34 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %205, i64 %i.0105.i
  %207 = load ptr, ptr %arrayidx.i34, align 8
  %call.i35 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %207) #24
  %208 = add i64 %call.i35, -65532
  %cmp1.i36 = icmp ult i64 %208, -65536
  br i1 %cmp1.i36, label %cleanup15.thread100.i, label %cleanup.i

cleanup15.thread100.i:                            ; preds = %for.body.i33
  %209 = load ptr, ptr @stderr, align 8
  %call2.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %209, ptr noundef nonnull @.str.69, ptr noundef nonnull %204) #26
  br label %for.cond.cleanup232.i

cleanup.i:                                        ; preds = %for.body.i33
  %bytes.i37 = getelementptr inbounds nuw i8, ptr %arrayidx.i34, i64 40
  %210 = load i64, ptr %bytes.i37, align 8
  %rank.i.i38 = getelementptr inbounds nuw i8, ptr %arrayidx.i34, i64 24
  %211 = load i64, ptr %rank.i.i38, align 8
  %mul.i.i39 = mul i64 %211, 24
  %mul.i40 = shl nsw i64 %call.i35, 1
  %add6.i = add i64 %total.0106.i, 356
  %add7.i = add i64 %add6.i, %mul.i40
  %add8.i = add i64 %add7.i, %210
  %add9.i = add i64 %add8.i, %mul.i.i39
  %cmp12.i = icmp ugt i64 %210, 4294967294
  %inc.i41 = add nuw i64 %i.0105.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i41, %.pre563.i
  %or.cond113.i = select i1 %cmp12.i, i1 true, i1 %exitcond.not.i
  br i1 %or.cond113.i, label %for.end.loopexit.i, label %for.body.i33, !llvm.loop !26

for.end.loopexit.i:                               ; preds = %cleanup.i
  %212 = icmp ugt i64 %add9.i, 4294967294
  br label %for.end.i

for.end.i:                                        ; preds = %for.end.loopexit.i, %if.then182.i
  %total.299.i = phi i1 [ false, %if.then182.i ], [ %212, %for.end.loopexit.i ]
  %cmp18.i42 = icmp ugt i64 %.pre563.i, 65534
  %or.cond.i43 = or i1 %cmp18.i42, %total.299.i
  br i1 %or.cond.i43, label %if.then19.i, label %if.end21.i

if.then19.i:                                      ; preds = %for.end.i
  %213 = load ptr, ptr @stderr, align 8
  %call20.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %213, ptr noundef nonnull @.str.70, ptr noundef nonnull %204) #26
  br label %for.cond.cleanup232.i

if.end21.i:                                       ; preds = %for.end.i
  %call22.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %204) #24
  %add23.i = add i64 %call22.i, 32
  %call24.i = call ptr @malloc(i64 noundef %add23.i) #27
  %214 = mul nuw nsw i64 %.pre563.i, 12
  %mul26.i = add nuw nsw i64 %214, 12
  %call27.i = call ptr @malloc(i64 noundef %mul26.i) #27
  %cmp28.i = icmp eq ptr %call24.i, null
  %cmp30.i = icmp eq ptr %call27.i, null
  %or.cond58.i = or i1 %cmp28.i, %cmp30.i
  br i1 %or.cond58.i, label %for.cond.cleanup232.i, label %if.end32.i

if.end32.i:                                       ; preds = %if.end21.i
  %call33.i = call i32 @getpid() #24
  %call34.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call24.i, i64 noundef %add23.i, ptr noundef nonnull @.str.71, ptr noundef nonnull %204, i32 noundef %call33.i) #24
  %call35.i = call ptr @fopen(ptr noundef nonnull %call24.i, ptr noundef nonnull @.str.72) #25
  %cmp36.i = icmp eq ptr %call35.i, null
  br i1 %cmp36.i, label %if.then37.i, label %if.end39.i

if.then37.i:                                      ; preds = %if.end32.i
  %215 = load ptr, ptr @stderr, align 8
  %call38.i85 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %215, ptr noundef nonnull @.str.73, ptr noundef nonnull %204) #26
  br label %for.cond.cleanup232.i

if.end39.i:                                       ; preds = %if.end32.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i) #23
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i.i) #23
  br label %for.cond1.preheader.i.i.i

for.cond1.preheader.i.i.i:                        ; preds = %for.cond.cleanup3.i.i.i, %if.end39.i
  %indvars.iv.i.i.i44 = phi i64 [ 0, %if.end39.i ], [ %indvars.iv.next.i.i.i51, %for.cond.cleanup3.i.i.i ]
  %216 = trunc nuw nsw i64 %indvars.iv.i.i.i44 to i32
  br label %for.body4.i.i.i

for.cond.cleanup3.i.i.i:                          ; preds = %for.body4.i.i.i
  %arrayidx.i.i.i50 = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %indvars.iv.i.i.i44
  store i32 %cond.i.i.i47, ptr %arrayidx.i.i.i50, align 4
  %indvars.iv.next.i.i.i51 = add nuw nsw i64 %indvars.iv.i.i.i44, 1
  %exitcond21.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i51, 256
  br i1 %exitcond21.not.i.i.i, label %for.cond.preheader.i.i52, label %for.cond1.preheader.i.i.i, !llvm.loop !27

for.cond.preheader.i.i52:                         ; preds = %for.cond.cleanup3.i.i.i
  br i1 %cmp104.not.i, label %for.cond.cleanup42.i.i, label %for.body.lr.ph.i.i53

for.body.lr.ph.i.i53:                             ; preds = %for.cond.preheader.i.i52
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 4
  br label %for.body.i.i54

for.body4.i.i.i:                                  ; preds = %for.body4.i.i.i, %for.cond1.preheader.i.i.i
  %bit.018.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i ], [ %inc.i.i.i48, %for.body4.i.i.i ]
  %value.017.i.i.i = phi i32 [ %216, %for.cond1.preheader.i.i.i ], [ %cond.i.i.i47, %for.body4.i.i.i ]
  %and.i.i.i45 = and i32 %value.017.i.i.i, 1
  %cmp5.not.i.i.i = icmp eq i32 %and.i.i.i45, 0
  %shr.i.i.i46 = lshr i32 %value.017.i.i.i, 1
  %xor.i.i.i = xor i32 %shr.i.i.i46, -306674912
  %cond.i.i.i47 = select i1 %cmp5.not.i.i.i, i32 %shr.i.i.i46, i32 %xor.i.i.i
  %inc.i.i.i48 = add nuw nsw i32 %bit.018.i.i.i, 1
  %exitcond.not.i.i.i49 = icmp eq i32 %inc.i.i.i48, 8
  br i1 %exitcond.not.i.i.i49, label %for.cond.cleanup3.i.i.i, label %for.body4.i.i.i, !llvm.loop !28

for.body43.lr.ph.i.i:                             ; preds = %nnc_crc.exit184.i.i
  %add.ptr53.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 6
  %add.ptr56.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 42
  %arrayidx.i258.1.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 5
  br label %for.body43.i.i

for.body.i.i54:                                   ; preds = %nnc_crc.exit184.i.i, %for.body.lr.ph.i.i53
  %at.0280.i.i = phi i64 [ 0, %for.body.lr.ph.i.i53 ], [ %add33.i.i, %nnc_crc.exit184.i.i ]
  %written.0279.i.i = phi i64 [ 0, %for.body.lr.ph.i.i53 ], [ %add28.i.i, %nnc_crc.exit184.i.i ]
  %i.0278.i.i = phi i64 [ 0, %for.body.lr.ph.i.i53 ], [ %inc.i.i78, %nnc_crc.exit184.i.i ]
  %arrayidx.i.i55 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %205, i64 %i.0278.i.i
  %rank.i.i.i56 = getelementptr inbounds nuw i8, ptr %arrayidx.i.i55, i64 24
  %217 = load i64, ptr %rank.i.i.i56, align 8
  %mul.i.i.i57 = mul i64 %217, 24
  %add.i.i.i58 = add i64 %mul.i.i.i57, 256
  %call2.i.i = call ptr @malloc(i64 noundef %add.i.i.i58) #27
  %cmp3.not.i.i = icmp eq ptr %call2.i.i, null
  br i1 %cmp3.not.i.i, label %nnc_write_archive.exit.thread.i, label %if.end.i.i59

nnc_write_archive.exit.thread.i:                  ; preds = %for.body.i.i54
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i) #23
  %call41110.i = call i32 @fclose(ptr noundef nonnull %call35.i) #25
  br label %if.then47.i82

if.end.i.i59:                                     ; preds = %for.body.i.i54
  %arrayidx1.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27.i, i64 %i.0278.i.i
  %cmp.i.i.i60 = icmp ult i64 %add.i.i.i58, 65536
  %conv.i.i.i61 = select i1 %cmp.i.i.i60, i64 10, i64 12
  %add.ptr.i.i.i62 = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %conv.i.i.i61
  %sub.i.i.i63 = sub i64 %add.i.i.i58, %conv.i.i.i61
  %numpy.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i55, i64 16
  %218 = load ptr, ptr %numpy.i.i.i, align 8
  %call1.i.i.i64 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr.i.i.i62, i64 noundef %sub.i.i.i63, ptr noundef nonnull @.str.75, ptr noundef %218) #24
  %conv2.i.i.i = sext i32 %call1.i.i.i64 to i64
  %add.i158.i.i = add nsw i64 %conv.i.i.i61, %conv2.i.i.i
  %219 = load i64, ptr %rank.i.i.i56, align 8
  %cmp371.not.i.i.i = icmp eq i64 %219, 0
  br i1 %cmp371.not.i.i.i, label %for.cond.cleanup.i.i.i69, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.end.i.i59
  %shape.i.i.i65 = getelementptr inbounds nuw i8, ptr %arrayidx.i.i55, i64 32
  %.not.i.i.i = icmp eq i64 %219, 1
  %220 = select i1 %.not.i.i.i, ptr @.str.77, ptr @.str.23
  br label %for.body.i.i.i66

for.cond.cleanup.i.i.i69:                         ; preds = %for.body.i.i.i66, %if.end.i.i59
  %at.0.lcssa.i.i.i = phi i64 [ %add.i158.i.i, %if.end.i.i59 ], [ %add16.i.i.i, %for.body.i.i.i66 ]
  %add.ptr17.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %at.0.lcssa.i.i.i
  %sub18.i.i.i = sub i64 %add.i.i.i58, %at.0.lcssa.i.i.i
  %call19.i.i.i70 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr17.i.i.i, i64 noundef %sub18.i.i.i, ptr noundef nonnull @.str.78) #24
  %conv20.i.i.i = sext i32 %call19.i.i.i70 to i64
  %add21.i.i.i = add i64 %at.0.lcssa.i.i.i, %conv20.i.i.i
  %221 = and i64 %add21.i.i.i, -64
  %div70.i.i.i = add i64 %221, 64
  %add.ptr24.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %add21.i.i.i
  %sub25.i.i.i = sub i64 %div70.i.i.i, %add21.i.i.i
  call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr24.i.i.i, i8 32, i64 %sub25.i.i.i, i1 false)
  %222 = select i1 %cmp.i.i.i60, i64 379676406402707, i64 661151383113363
  store i64 %222, ptr %call2.i.i, align 1
  %add.ptr29.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 8
  %sub30.i.i.i = sub i64 %div70.i.i.i, %conv.i.i.i61
  %conv31.i.i.i = trunc i64 %sub30.i.i.i to i32
  %wide.trip.count.i.i.i.i = select i1 %cmp.i.i.i60, i64 2, i64 4
  br label %for.body.i.i.i.i71

for.body.i.i.i.i71:                               ; preds = %for.body.i.i.i.i71, %for.cond.cleanup.i.i.i69
  %indvars.iv.i.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i.i69 ], [ %indvars.iv.next.i.i.i.i, %for.body.i.i.i.i71 ]
  %indvars.iv.tr.i.i.i.i = trunc i64 %indvars.iv.i.i.i.i to i32
  %223 = shl i32 %indvars.iv.tr.i.i.i.i, 3
  %shr.i.i.i.i = lshr i32 %conv31.i.i.i, %223
  %conv.i.i.i.i = trunc i32 %shr.i.i.i.i to i8
  %arrayidx.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr29.i.i.i, i64 %indvars.iv.i.i.i.i
  store i8 %conv.i.i.i.i, ptr %arrayidx.i.i.i.i, align 1
  %indvars.iv.next.i.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i.i, %wide.trip.count.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %nnc_npy_header.exit.i.i, label %for.body.i.i.i.i71, !llvm.loop !15

for.body.i.i.i66:                                 ; preds = %for.body.i.i.i66, %for.body.lr.ph.i.i.i
  %cmp10.i.i.i = phi ptr [ %220, %for.body.lr.ph.i.i.i ], [ @.str.23, %for.body.i.i.i66 ]
  %at.073.i.i.i = phi i64 [ %add.i158.i.i, %for.body.lr.ph.i.i.i ], [ %add16.i.i.i, %for.body.i.i.i66 ]
  %i.072.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %inc.i160.i.i, %for.body.i.i.i66 ]
  %add.ptr5.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %at.073.i.i.i
  %sub6.i.i.i = sub i64 %add.i.i.i58, %at.073.i.i.i
  %cmp7.not.i.i.i67 = icmp eq i64 %i.072.i.i.i, 0
  %cond13.i.i.i = select i1 %cmp7.not.i.i.i67, ptr %cmp10.i.i.i, ptr @.str.76
  %224 = load ptr, ptr %shape.i.i.i65, align 8
  %arrayidx.i159.i.i = getelementptr inbounds nuw i64, ptr %224, i64 %i.072.i.i.i
  %225 = load i64, ptr %arrayidx.i159.i.i, align 8
  %call14.i.i.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr5.i.i.i, i64 noundef %sub6.i.i.i, ptr noundef nonnull %cond13.i.i.i, i64 noundef %225) #24
  %conv15.i.i.i = sext i32 %call14.i.i.i to i64
  %add16.i.i.i = add i64 %at.073.i.i.i, %conv15.i.i.i
  %inc.i160.i.i = add nuw i64 %i.072.i.i.i, 1
  %226 = load i64, ptr %rank.i.i.i56, align 8
  %cmp3.i.i.i68 = icmp ult i64 %inc.i160.i.i, %226
  br i1 %cmp3.i.i.i68, label %for.body.i.i.i66, label %for.cond.cleanup.i.i.i69, !llvm.loop !29

nnc_npy_header.exit.i.i:                          ; preds = %for.body.i.i.i.i71
  %sub35.i.i.i = or i64 %add21.i.i.i, 63
  %arrayidx36.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %sub35.i.i.i
  store i8 10, ptr %arrayidx36.i.i.i, align 1
  %227 = load ptr, ptr %arrayidx.i.i55, align 8
  %call5.i.i72 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %227) #24
  %cmp9.not.i.i.i = icmp eq i64 %div70.i.i.i, 0
  br i1 %cmp9.not.i.i.i, label %nnc_crc.exit.i.i, label %for.body.i161.i.i

for.cond.cleanup.loopexit.i.i.i:                  ; preds = %for.body.i161.i.i
  %228 = xor i32 %xor2.i.i.i, -1
  br label %nnc_crc.exit.i.i

for.body.i161.i.i:                                ; preds = %nnc_npy_header.exit.i.i, %for.body.i161.i.i
  %i.011.i.i.i = phi i64 [ %inc.i164.i.i, %for.body.i161.i.i ], [ 0, %nnc_npy_header.exit.i.i ]
  %crc.addr.010.i.i.i = phi i32 [ %xor2.i.i.i, %for.body.i161.i.i ], [ -1, %nnc_npy_header.exit.i.i ]
  %arrayidx.i162.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i, i64 %i.011.i.i.i
  %229 = load i8, ptr %arrayidx.i162.i.i, align 1
  %crc.addr.0.tr.i.i.i = trunc i32 %crc.addr.010.i.i.i to i8
  %xor.narrow.i.i.i = xor i8 %229, %crc.addr.0.tr.i.i.i
  %idxprom.i.i.i = zext i8 %xor.narrow.i.i.i to i64
  %arrayidx1.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %idxprom.i.i.i
  %230 = load i32, ptr %arrayidx1.i.i.i, align 4
  %shr.i163.i.i = lshr i32 %crc.addr.010.i.i.i, 8
  %xor2.i.i.i = xor i32 %230, %shr.i163.i.i
  %inc.i164.i.i = add nuw i64 %i.011.i.i.i, 1
  %exitcond.not.i165.i.i = icmp eq i64 %inc.i164.i.i, %div70.i.i.i
  br i1 %exitcond.not.i165.i.i, label %for.cond.cleanup.loopexit.i.i.i, label %for.body.i161.i.i, !llvm.loop !30

nnc_crc.exit.i.i:                                 ; preds = %for.cond.cleanup.loopexit.i.i.i, %nnc_npy_header.exit.i.i
  %crc.addr.0.lcssa.i.i.i = phi i32 [ 0, %nnc_npy_header.exit.i.i ], [ %228, %for.cond.cleanup.loopexit.i.i.i ]
  %arrayidx9.i.i = getelementptr inbounds nuw ptr, ptr %206, i64 %i.0278.i.i
  %231 = load ptr, ptr %arrayidx9.i.i, align 8
  %bytes.i.i73 = getelementptr inbounds nuw i8, ptr %arrayidx.i.i55, i64 40
  %232 = load i64, ptr %bytes.i.i73, align 8
  %cmp9.not.i167.i.i = icmp eq i64 %232, 0
  br i1 %cmp9.not.i167.i.i, label %nnc_crc.exit184.i.i, label %for.body.preheader.i168.i.i

for.body.preheader.i168.i.i:                      ; preds = %nnc_crc.exit.i.i
  %not.i.i.i = xor i32 %crc.addr.0.lcssa.i.i.i, -1
  br label %for.body.i169.i.i

for.cond.cleanup.loopexit.i181.i.i:               ; preds = %for.body.i169.i.i
  %233 = xor i32 %xor2.i178.i.i, -1
  br label %nnc_crc.exit184.i.i

for.body.i169.i.i:                                ; preds = %for.body.i169.i.i, %for.body.preheader.i168.i.i
  %i.011.i170.i.i = phi i64 [ %inc.i179.i.i, %for.body.i169.i.i ], [ 0, %for.body.preheader.i168.i.i ]
  %crc.addr.010.i171.i.i = phi i32 [ %xor2.i178.i.i, %for.body.i169.i.i ], [ %not.i.i.i, %for.body.preheader.i168.i.i ]
  %arrayidx.i172.i.i = getelementptr inbounds nuw i8, ptr %231, i64 %i.011.i170.i.i
  %234 = load i8, ptr %arrayidx.i172.i.i, align 1
  %crc.addr.0.tr.i173.i.i = trunc i32 %crc.addr.010.i171.i.i to i8
  %xor.narrow.i174.i.i = xor i8 %234, %crc.addr.0.tr.i173.i.i
  %idxprom.i175.i.i = zext i8 %xor.narrow.i174.i.i to i64
  %arrayidx1.i176.i.i = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %idxprom.i175.i.i
  %235 = load i32, ptr %arrayidx1.i176.i.i, align 4
  %shr.i177.i.i = lshr i32 %crc.addr.010.i171.i.i, 8
  %xor2.i178.i.i = xor i32 %235, %shr.i177.i.i
  %inc.i179.i.i = add nuw i64 %i.011.i170.i.i, 1
  %exitcond.not.i180.i.i = icmp eq i64 %inc.i179.i.i, %232
  br i1 %exitcond.not.i180.i.i, label %for.cond.cleanup.loopexit.i181.i.i, label %for.body.i169.i.i, !llvm.loop !30

nnc_crc.exit184.i.i:                              ; preds = %for.cond.cleanup.loopexit.i181.i.i, %nnc_crc.exit.i.i
  %crc.addr.0.lcssa.i183.i.i = phi i32 [ %crc.addr.0.lcssa.i.i.i, %nnc_crc.exit.i.i ], [ %233, %for.cond.cleanup.loopexit.i181.i.i ]
  store i32 %crc.addr.0.lcssa.i183.i.i, ptr %arrayidx1.i.i, align 4
  %add.i92.i = add i64 %232, %div70.i.i.i
  %conv.i.i74 = trunc i64 %add.i92.i to i32
  %size.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i, i64 4
  store i32 %conv.i.i74, ptr %size.i.i, align 4
  %conv12.i.i = trunc i64 %at.0280.i.i to i32
  %offset.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i, i64 8
  store i32 %conv12.i.i, ptr %offset.i.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i.i, align 16
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i.i, ptr noundef %arrayidx1.i.i, i64 noundef %call5.i.i72) #25
  %call16.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call35.i) #25
  %236 = load ptr, ptr %arrayidx.i.i55, align 8
  %call18.i.i76 = call i64 @fwrite(ptr noundef %236, i64 noundef 1, i64 noundef %call5.i.i72, ptr noundef nonnull %call35.i) #25
  %call20.i.i = call i64 @fwrite(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35.i) #25
  %call23.i.i77 = call i64 @fwrite(ptr noundef nonnull %call2.i.i, i64 noundef 1, i64 noundef %div70.i.i.i, ptr noundef nonnull %call35.i) #25
  %237 = load ptr, ptr %arrayidx9.i.i, align 8
  %238 = load i64, ptr %bytes.i.i73, align 8
  %call26.i.i = call i64 @fwrite(ptr noundef %237, i64 noundef 1, i64 noundef %238, ptr noundef nonnull %call35.i) #25
  %add27.i.i = add i64 %call16.i.i, %written.0279.i.i
  %add19.i.i = add i64 %add27.i.i, %call18.i.i76
  %add21.i.i = add i64 %add19.i.i, %call20.i.i
  %add22.i.i = add i64 %add21.i.i, %call23.i.i77
  %add28.i.i = add i64 %add22.i.i, %call26.i.i
  call void @free(ptr noundef nonnull %call2.i.i) #25
  %239 = load i64, ptr %bytes.i.i73, align 8
  %add29.i.i = add i64 %at.0280.i.i, 34
  %add30.i.i = add i64 %add29.i.i, %div70.i.i.i
  %add32.i.i = add i64 %add30.i.i, %call5.i.i72
  %add33.i.i = add i64 %add32.i.i, %239
  %inc.i.i78 = add nuw nsw i64 %i.0278.i.i, 1
  %exitcond.not.i.i79 = icmp eq i64 %inc.i.i78, %.pre563.i
  br i1 %exitcond.not.i.i79, label %for.body43.lr.ph.i.i, label %for.body.i.i54, !llvm.loop !31

for.cond.cleanup42.i.i:                           ; preds = %for.body43.i.i, %for.cond.preheader.i.i52
  %at.0.lcssa293.i.i = phi i64 [ 0, %for.cond.preheader.i.i52 ], [ %add33.i.i, %for.body43.i.i ]
  %written.3.lcssa.i.i = phi i64 [ 0, %for.cond.preheader.i.i52 ], [ %add67.i.i, %for.body43.i.i ]
  %at.3.lcssa.i.i = phi i64 [ 0, %for.cond.preheader.i.i52 ], [ %add69.i.i, %for.body43.i.i ]
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i.i, align 16
  %add.ptr77.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 8
  %240 = trunc nuw i64 %.pre563.i to i16
  store i16 %240, ptr %add.ptr77.i.i, align 8
  %add.ptr80.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 10
  store i16 %240, ptr %add.ptr80.i.i, align 2
  %add.ptr83.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 12
  %sub.i.i81 = sub i64 %at.3.lcssa.i.i, %at.0.lcssa293.i.i
  %conv84.i.i = trunc i64 %sub.i.i81 to i32
  %broadcast.splatinsert288 = insertelement <4 x i32> poison, i32 %conv84.i.i, i64 0
  %broadcast.splat289 = shufflevector <4 x i32> %broadcast.splatinsert288, <4 x i32> poison, <4 x i32> zeroinitializer
  %241 = lshr <4 x i32> %broadcast.splat289, <i32 0, i32 8, i32 16, i32 24>
  %242 = trunc <4 x i32> %241 to <4 x i8>
  store <4 x i8> %242, ptr %add.ptr83.i.i, align 4
  %add.ptr86.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 16
  %conv87.i.i = trunc i64 %at.0.lcssa293.i.i to i32
  %broadcast.splatinsert297 = insertelement <4 x i32> poison, i32 %conv87.i.i, i64 0
  %broadcast.splat298 = shufflevector <4 x i32> %broadcast.splatinsert297, <4 x i32> poison, <4 x i32> zeroinitializer
  %243 = lshr <4 x i32> %broadcast.splat298, <i32 0, i32 8, i32 16, i32 24>
  %244 = trunc <4 x i32> %243 to <4 x i8>
  store <4 x i8> %244, ptr %add.ptr86.i.i, align 16
  %call89.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call35.i) #25
  %add90.i.i = add i64 %call89.i.i, %written.3.lcssa.i.i
  %add91.i.i = add i64 %at.3.lcssa.i.i, 22
  %cmp92.i.i = icmp eq i64 %add90.i.i, %add91.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i) #23
  %call41.i = call i32 @fclose(ptr noundef nonnull %call35.i) #25
  %cmp42.i = icmp eq i32 %call41.i, 0
  %or.cond59.i = select i1 %cmp42.i, i1 %cmp92.i.i, i1 false
  br i1 %or.cond59.i, label %lor.lhs.false44.i, label %if.then47.i82

for.body43.i.i:                                   ; preds = %for.body43.i.i, %for.body43.lr.ph.i.i
  %i38.0285.i.i = phi i64 [ 0, %for.body43.lr.ph.i.i ], [ %inc71.i.i, %for.body43.i.i ]
  %at.3284.i.i = phi i64 [ %add33.i.i, %for.body43.lr.ph.i.i ], [ %add69.i.i, %for.body43.i.i ]
  %written.3283.i.i = phi i64 [ %add28.i.i, %for.body43.lr.ph.i.i ], [ %add67.i.i, %for.body43.i.i ]
  %arrayidx45.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %205, i64 %i38.0285.i.i
  %245 = load ptr, ptr %arrayidx45.i.i, align 8
  %call47.i.i80 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %245) #24
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i.i, align 16
  store i8 20, ptr %add.ptr.i.i, align 4
  store i8 0, ptr %arrayidx.i258.1.i.i, align 1
  %arrayidx54.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27.i, i64 %i38.0285.i.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i.i, ptr noundef %arrayidx54.i.i, i64 noundef %call47.i.i80) #25
  %offset58.i.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i.i, i64 8
  %246 = load i32, ptr %offset58.i.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %246, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %247 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %248 = trunc <4 x i32> %247 to <4 x i8>
  store <4 x i8> %248, ptr %add.ptr56.i.i, align 2
  %call60.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call35.i) #25
  %249 = load ptr, ptr %arrayidx45.i.i, align 8
  %call63.i.i = call i64 @fwrite(ptr noundef %249, i64 noundef 1, i64 noundef %call47.i.i80, ptr noundef nonnull %call35.i) #25
  %call65.i.i = call i64 @fwrite(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35.i) #25
  %add64.i.i = add i64 %call60.i.i, %written.3283.i.i
  %add66.i.i = add i64 %add64.i.i, %call63.i.i
  %add67.i.i = add i64 %add66.i.i, %call65.i.i
  %add68.i.i = add i64 %at.3284.i.i, 50
  %add69.i.i = add i64 %add68.i.i, %call47.i.i80
  %inc71.i.i = add nuw nsw i64 %i38.0285.i.i, 1
  %exitcond288.not.i.i = icmp eq i64 %inc71.i.i, %.pre563.i
  br i1 %exitcond288.not.i.i, label %for.cond.cleanup42.i.i, label %for.body43.i.i, !llvm.loop !32

lor.lhs.false44.i:                                ; preds = %for.cond.cleanup42.i.i
  %call45.i = call i32 @rename(ptr noundef nonnull %call24.i, ptr noundef nonnull %204) #25
  %cmp46.not.i = icmp eq i32 %call45.i, 0
  br i1 %cmp46.not.i, label %if.end50.i84, label %if.then47.i82

if.then47.i82:                                    ; preds = %lor.lhs.false44.i, %for.cond.cleanup42.i.i, %nnc_write_archive.exit.thread.i
  %250 = load ptr, ptr @stderr, align 8
  %call48.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %250, ptr noundef nonnull @.str.74, ptr noundef nonnull %204) #26
  %call49.i = call i32 @remove(ptr noundef nonnull %call24.i) #25
  br label %for.cond.cleanup232.i

if.end50.i84:                                     ; preds = %lor.lhs.false44.i
  call void @free(ptr noundef %call27.i) #25
  call void @free(ptr noundef nonnull %call24.i) #25
  br label %if.end188.i

if.end188.i:                                      ; preds = %if.end50.i84, %land.lhs.true179.i
  %cmp192529.i.not = icmp eq i64 %.pre563.i, 0
  br i1 %cmp192529.i.not, label %for.cond.cleanup201.i, label %land.rhs197.lr.ph.i

land.rhs197.lr.ph.i:                              ; preds = %if.end188.i
  %251 = load ptr, ptr %entries.i, align 8
  %252 = load ptr, ptr @stdout, align 8
  br i1 %tobool130.not.i, label %for.cond.cleanup232.i, label %land.rhs197.i

land.rhs197.i:                                    ; preds = %land.rhs197.lr.ph.i, %land.rhs197.i
  %i189.0531.i = phi i64 [ %inc216.i, %land.rhs197.i ], [ 0, %land.rhs197.lr.ph.i ]
  %arrayidx204.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %251, i64 %i189.0531.i
  %253 = load ptr, ptr %arrayidx204.i, align 8
  %call206.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.27, ptr noundef %253) #25
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 8
  %254 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 24
  %255 = load i64, ptr %rank.i, align 8
  %shape213.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 32
  %256 = load ptr, ptr %shape213.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %252, ptr noundef %254, i64 noundef %255, ptr noundef %256) #25
  %putchar.i = call i32 @putchar(i32 10)
  %inc216.i = add nuw i64 %i189.0531.i, 1
  %exitcond171.not = icmp eq i64 %inc216.i, %.pre563.i
  br i1 %exitcond171.not, label %for.cond.cleanup201.i.thread188, label %land.rhs197.i, !llvm.loop !33

for.cond.cleanup201.i:                            ; preds = %if.end188.i
  %257 = load i64, ptr %output_count.i, align 8
  %cmp222534.i.not = icmp eq i64 %257, 0
  %brmerge = or i1 %cmp222534.i.not, %tobool130.not.i
  br i1 %brmerge, label %for.cond.cleanup232.i, label %land.rhs227.i.preheader

for.cond.cleanup201.i.thread188:                  ; preds = %land.rhs197.i
  %258 = load i64, ptr %output_count.i, align 8
  %cmp222534.i.not189 = icmp eq i64 %258, 0
  br i1 %cmp222534.i.not189, label %for.cond.cleanup232.i, label %land.rhs227.i.preheader

land.rhs227.i.preheader:                          ; preds = %for.cond.cleanup201.i, %for.cond.cleanup201.i.thread188
  %259 = phi i64 [ %257, %for.cond.cleanup201.i ], [ %258, %for.cond.cleanup201.i.thread188 ]
  %260 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %land.rhs227.i

land.rhs227.i:                                    ; preds = %land.rhs227.i.preheader, %for.inc250.i
  %261 = phi i64 [ %270, %for.inc250.i ], [ %259, %land.rhs227.i.preheader ]
  %i219.0536.i = phi i64 [ %inc251.i, %for.inc250.i ], [ 0, %land.rhs227.i.preheader ]
  %262 = load ptr, ptr %outputs7.i, align 8
  %arrayidx235.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %262, i64 %i219.0536.i
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %arrayidx235.i, i64 8
  %263 = load ptr, ptr %dtype.i.i, align 8
  %call.i452.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %263, ptr noundef nonnull dereferenceable(4) @.str.81) #24
  %cmp.i453.not.i = icmp eq i32 %call.i452.i, 0
  %or.cond = and i1 %cmp.i453.not.i, %cmp180.not.i
  br i1 %or.cond, label %if.then242.i, label %for.inc250.i

for.cond.cleanup232.i:                            ; preds = %for.inc250.i, %for.cond.cleanup201.i, %land.rhs197.lr.ph.i, %for.cond.cleanup201.i.thread188, %if.then47.i82, %if.then37.i, %if.end21.i, %cleanup15.thread100.i, %if.then19.i, %for.end176.i
  %code128.1591.i96 = phi i32 [ 0, %for.cond.cleanup201.i ], [ 5, %cleanup15.thread100.i ], [ 5, %if.then19.i ], [ %code128.0.i, %for.end176.i ], [ 5, %if.then47.i82 ], [ 2, %if.then37.i ], [ 5, %if.end21.i ], [ 0, %land.rhs197.lr.ph.i ], [ 0, %for.cond.cleanup201.i.thread188 ], [ 0, %for.inc250.i ]
  %264 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %265 = load ptr, ptr %context.i, align 8
  call void %264(ptr noundef %265) #24
  %266 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %267 = load ptr, ptr %model.i, align 8
  call void %266(ptr noundef %267) #24
  br label %cleanup254.i

if.then242.i:                                     ; preds = %land.rhs227.i
  %268 = load ptr, ptr %arrayidx235.i, align 8
  %call246.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.28, ptr noundef %268) #25
  %269 = load ptr, ptr %context.i, align 8
  %conv247.i = trunc i64 %i219.0536.i to i32
  %call248.i = call ptr %260(ptr noundef %269, i32 noundef %conv247.i) #24
  call fastcc void @nnc_print_strings(ptr noundef %call248.i) #25
  %.pre564.i = load i64, ptr %output_count.i, align 8
  br label %for.inc250.i

for.inc250.i:                                     ; preds = %if.then242.i, %land.rhs227.i
  %270 = phi i64 [ %261, %land.rhs227.i ], [ %.pre564.i, %if.then242.i ]
  %inc251.i = add nuw i64 %i219.0536.i, 1
  %cmp222.i = icmp ult i64 %inc251.i, %270
  br i1 %cmp222.i, label %land.rhs227.i, label %for.cond.cleanup232.i, !llvm.loop !34

cleanup254.i:                                     ; preds = %for.cond.cleanup232.i, %cleanup174.i
  %retval.6.i = phi i32 [ %code128.1591.i96, %for.cond.cleanup232.i ], [ 5, %cleanup174.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entries.i) #23
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %if.end.i.i.i, %nnc_take_file.exit.i, %if.then.i31, %if.then.i.i.i, %if.then17.i.i.i, %if.then54.i.i, %if.then.i167.i.i, %cleanup53.i, %if.then63.i, %cond.end.i, %if.then109.i, %if.then120.i, %if.then138.i, %if.then144.i, %cleanup254.i
  %retval.10.i = phi i32 [ 5, %if.then.i31 ], [ 5, %if.then109.i ], [ 2, %cleanup53.i ], [ %call64.i, %if.then63.i ], [ %call87.i, %cond.end.i ], [ %retval.6.i, %cleanup254.i ], [ %call139.i, %if.then138.i ], [ %call145.i, %if.then144.i ], [ 5, %if.then120.i ], [ 2, %if.then54.i.i ], [ 5, %if.then.i167.i.i ], [ 5, %if.then17.i.i.i ], [ 2, %if.then.i.i.i ], [ %retval.1.i.i, %nnc_take_file.exit.i ], [ 5, %if.end.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #23
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.10.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #23
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare double @strtod(ptr noundef readonly, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #6 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, ptr noundef %dtype) #24
  %cmp21.not = icmp eq i64 %rank, 0
  br i1 %cmp21.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %cmp1.not = icmp eq i64 %i.022, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %fputc19 = tail call i32 @fputc(i32 44, ptr %file)
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %cmp3 = icmp slt i64 %0, 0
  br i1 %cmp3, label %if.then4, label %if.else

if.then4:                                         ; preds = %if.end
  %fputc20 = tail call i32 @fputc(i32 63, ptr %file)
  br label %for.inc

if.else:                                          ; preds = %if.end
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.23, i64 noundef %0) #24
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !35
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #7

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #8 {
entry:
  %cmp60.not = icmp eq i64 %count, 0
  br i1 %cmp60.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = shl i64 %add, 3
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %extents.0.lcssa = phi i64 [ 0, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %1 = mul i64 %count, 56
  %mul = add i64 %1, 56
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #27
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  br label %for.body10

for.body:                                         ; preds = %entry, %for.body
  %i.062 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %extents.061 = phi i64 [ %add, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i.062
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add i64 %2, %extents.061
  %inc = add nuw i64 %i.062, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !36

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(56) %arrayidx12, i64 56, i1 false)
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 32
  store ptr %at.067, ptr %shape, align 8
  %rank16 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 24
  %3 = load i64, ptr %rank16, align 8
  %cmp1763.not = icmp eq i64 %3, 0
  br i1 %cmp1763.not, label %for.cond.cleanup18, label %for.body19.lr.ph

for.body19.lr.ph:                                 ; preds = %for.body10
  %shape21 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 32
  %4 = load ptr, ptr %shape21, align 8
  br label %for.body19

for.cond.cleanup18:                               ; preds = %for.body19, %for.body10
  %add.ptr29 = getelementptr inbounds nuw i64, ptr %at.067, i64 %3
  %inc31 = add nuw i64 %i6.068, 1
  %exitcond70.not = icmp eq i64 %inc31, %count
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !37

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !38

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: cold nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #9 {
entry:
  %0 = load ptr, ptr @stderr, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #24
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.29, ptr noundef %what, ptr noundef %call, i32 noundef %status) #26
  switch i32 %status, label %lor.rhs [
    i32 3, label %cond.end
    i32 10, label %cond.end.fold.split
    i32 1, label %cond.end.fold.split
    i32 11, label %cond.end.fold.split
  ]

lor.rhs:                                          ; preds = %entry
  br label %cond.end

cond.end.fold.split:                              ; preds = %entry, %entry, %entry
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.end.fold.split, %lor.rhs
  %cond5 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond5
}

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef captures(none) %tensor) unnamed_addr #10 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #25
  %1 = load ptr, ptr %numpy.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %2 = load i8, ptr %arrayidx.i, align 1
  %cmp.i = icmp eq i8 %2, 85
  %3 = select i1 %cmp.i, i64 2, i64 0
  %mul.i = shl i64 %call.i, %3
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %4 = load i64, ptr %rank, align 8
  %cmp.not13.not = icmp eq i64 %4, 0
  br i1 %cmp.not13.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %5 = load ptr, ptr %shape, align 8
  br label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %4
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !39

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %mul.i, %for.body.lr.ph ], [ %9, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %5, i64 %i.015
  %6 = load i64, ptr %arrayidx, align 8
  %7 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %6)
  %8 = extractvalue { i64, i1 } %7, 1
  %9 = extractvalue { i64, i1 } %7, 0
  %cmp1.not = icmp ugt i64 %9, 140737488355327
  %or.cond.not = or i1 %8, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %mul.i, %entry ], [ %9, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: cold nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #9 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #24
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %2 = load ptr, ptr @stderr, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #26
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call3 = tail call ptr %3(ptr noundef %context) #24
  %call4 = tail call fastcc i32 @nnc_fail(ptr noundef %call3, i32 noundef %status) #25
  ret i32 %call4
}

; Function Attrs: optsize
declare i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #11

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_strings(ptr noundef readonly captures(none) %item) unnamed_addr #6 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %0 = load ptr, ptr %data, align 8
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %1 = load i64, ptr %count, align 8
  %cmp22.not = icmp eq i64 %1, 0
  br i1 %cmp22.not, label %if.end11, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc
  %2 = icmp ugt i64 %6, 20
  br i1 %2, label %if.then9, label %if.end11

for.body:                                         ; preds = %entry, %for.inc
  %i.023 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %3 = load i32, ptr %item, align 8
  %cmp3 = icmp eq i32 %3, 2
  br i1 %cmp3, label %if.then, label %if.else

if.then:                                          ; preds = %for.body
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %0, i64 %i.023
  tail call fastcc void @nnc_print_strings(ptr noundef %arrayidx) #25
  br label %for.inc

if.else:                                          ; preds = %for.body
  %arrayidx4 = getelementptr inbounds nuw %struct.nnc_string, ptr %0, i64 %i.023
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx4, i64 8
  %4 = load i64, ptr %bytes, align 8
  %conv = trunc i64 %4 to i32
  %5 = load ptr, ptr %arrayidx4, align 8
  %call = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.82, i32 noundef %conv, ptr noundef %5) #25
  br label %for.inc

for.inc:                                          ; preds = %if.then, %if.else
  %inc = add nuw nsw i64 %i.023, 1
  %6 = load i64, ptr %count, align 8
  %cmp = icmp ult i64 %inc, %6
  %cmp2 = icmp samesign ult i64 %i.023, 19
  %7 = select i1 %cmp, i1 %cmp2, i1 false
  br i1 %7, label %for.body, label %for.cond.cleanup, !llvm.loop !40

if.then9:                                         ; preds = %for.cond.cleanup
  %puts = tail call i32 @puts(ptr nonnull dereferenceable(1) @str)
  br label %if.end11

if.end11:                                         ; preds = %entry, %if.then9, %for.cond.cleanup
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #12

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_take_item(ptr noundef %path, ptr %bytes.coerce0, i64 %bytes.coerce1, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %input) unnamed_addr #0 {
entry:
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 1
  %cmp.not = icmp eq i64 %and, 0
  %1 = load ptr, ptr %input, align 8
  %cmp1 = icmp eq ptr %1, null
  br i1 %cmp1, label %if.end, label %if.end6

if.end:                                           ; preds = %entry
  %call = tail call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #28
  store ptr %call, ptr %input, align 8
  %cmp3 = icmp eq ptr %call, null
  br i1 %cmp3, label %cleanup30, label %if.end6

if.end6:                                          ; preds = %entry, %if.end
  %item.054 = phi ptr [ %call, %if.end ], [ %1, %entry ]
  br i1 %cmp.not, label %if.end8, label %if.end8.thread

if.end8:                                          ; preds = %if.end6
  %cmp9 = icmp eq ptr %bytes.coerce0, null
  br i1 %cmp9, label %cleanup30, label %cleanup30.sink.split

if.end8.thread:                                   ; preds = %if.end6
  store i32 2, ptr %item.054, align 8
  %cmp955 = icmp eq ptr %bytes.coerce0, null
  br i1 %cmp955, label %cleanup30, label %if.end16

if.end16:                                         ; preds = %if.end8.thread
  %data17 = getelementptr inbounds nuw i8, ptr %item.054, i64 16
  %2 = load ptr, ptr %data17, align 8
  %count = getelementptr inbounds nuw i8, ptr %item.054, i64 24
  %3 = load i64, ptr %count, align 8
  %add = shl i64 %3, 5
  %mul = add i64 %add, 32
  %call18 = tail call ptr @realloc(ptr noundef %2, i64 noundef %mul) #29
  %cmp19 = icmp eq ptr %call18, null
  br i1 %cmp19, label %cleanup30, label %if.end22

if.end22:                                         ; preds = %if.end16
  %4 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %call18, i64 %4
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %arrayidx, i8 0, i64 32, i1 false)
  store ptr %call18, ptr %data17, align 8
  %add26 = add i64 %4, 1
  store i64 %add26, ptr %count, align 8
  br label %cleanup30.sink.split

cleanup30.sink.split:                             ; preds = %if.end8, %if.end22
  %arrayidx.sink = phi ptr [ %arrayidx, %if.end22 ], [ %item.054, %if.end8 ]
  %call29 = tail call fastcc i32 @nnc_parse_item(ptr noundef %path, ptr %bytes.coerce0, i64 %bytes.coerce1, ptr noundef %tensor, ptr noundef %arrayidx.sink) #25
  br label %cleanup30

cleanup30:                                        ; preds = %cleanup30.sink.split, %if.end8.thread, %if.end16, %if.end8, %if.end
  %retval.1 = phi i32 [ 5, %if.end16 ], [ 5, %if.end ], [ 0, %if.end8 ], [ 0, %if.end8.thread ], [ %call29, %cleanup30.sink.split ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, ptr %bytes.coerce0, i64 %bytes.coerce1, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull captures(none) %numbers) unnamed_addr #0 {
entry:
  %rest.i.i = alloca ptr, align 8
  %text = alloca %struct.nnc_tensor, align 8
  %numpy = alloca [32 x i8], align 16
  %cmp = icmp ult i64 %bytes.coerce1, 12
  %cond38.sroa.gep = getelementptr inbounds nuw i8, ptr %text, i64 16
  %cond38.sroa.gep214 = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %cond38.sroa.gep216 = getelementptr inbounds nuw i8, ptr %text, i64 8
  %cond38.sroa.gep217 = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %cond38.sroa.gep219 = getelementptr inbounds nuw i8, ptr %text, i64 24
  %cond38.sroa.gep220 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %cond38.sroa.gep222 = getelementptr inbounds nuw i8, ptr %text, i64 32
  %cond38.sroa.gep223 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %bcmp = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(6) %bytes.coerce0, ptr noundef nonnull dereferenceable(6) @.str.31, i64 6)
  %cmp1.not = icmp eq i32 %bcmp, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %0 = load ptr, ptr @stderr, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.32, ptr noundef %path) #26
  br label %return

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 6
  %1 = load i8, ptr %arrayidx, align 1
  %cmp4 = icmp ugt i8 %1, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 8
  %2 = select i1 %cmp4, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %2, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %3 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %3 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %conv8 = zext i32 %or.i to i64
  %conv11 = select i1 %cmp4, i64 12, i64 10
  %add = add nuw nsw i64 %conv11, %conv8
  %cmp13 = icmp ugt i64 %add, %bytes.coerce1
  br i1 %cmp13, label %if.then20, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add15 = add nuw nsw i64 %conv8, 1
  %call16 = tail call ptr @malloc(i64 noundef %add15) #27
  %cmp18 = icmp eq ptr %call16, null
  br i1 %cmp18, label %if.then20, label %if.end22

if.then20:                                        ; preds = %nnc_little.exit, %cond.end
  %4 = load ptr, ptr @stderr, align 8
  %call21 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.50, ptr noundef %path) #26
  br label %return

if.end22:                                         ; preds = %cond.end
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %conv11
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call16, ptr nonnull align 1 %add.ptr26, i64 %conv8, i1 false)
  %arrayidx27 = getelementptr inbounds nuw i8, ptr %call16, i64 %conv8
  store i8 0, ptr %arrayidx27, align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %text) #23
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %text, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %numpy) #23
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %numpy, ptr noundef nonnull align 16 dereferenceable(32) @__const.nnc_parse_npy.numpy, i64 32, i1 false)
  %5 = load ptr, ptr %cond38.sroa.gep217, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %5, ptr noundef nonnull dereferenceable(4) @.str.81) #24
  %cmp.i177.not = icmp eq i32 %call.i, 0
  store ptr %numpy, ptr %cond38.sroa.gep, align 8
  br i1 %cmp.i177.not, label %if.then31, label %if.end33

if.then31:                                        ; preds = %if.end22
  %call.i179 = call fastcc ptr @nnc_entry(ptr noundef nonnull readonly %call16, ptr noundef nonnull @.str.52) #25
  %cmp.i180 = icmp eq ptr %call.i179, null
  br i1 %cmp.i180, label %if.end33, label %sub_0.i

sub_0.i:                                          ; preds = %if.then31
  %6 = load i8, ptr %call.i179, align 1
  %.not.i = icmp eq i8 %6, 39
  br i1 %.not.i, label %sub_1.i, label %if.end33

sub_1.i:                                          ; preds = %sub_0.i
  %7 = getelementptr inbounds nuw i8, ptr %call.i179, i64 1
  %8 = load i8, ptr %7, align 1
  switch i8 %8, label %if.end33 [
    i8 60, label %lor.lhs.false.tail.i
    i8 124, label %land.lhs.true.tail.i
  ]

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %9 = getelementptr inbounds nuw i8, ptr %call.i179, i64 2
  %10 = load i8, ptr %9, align 1
  %11 = icmp eq i8 %10, 85
  br i1 %11, label %land.lhs.true6.i.preheader, label %if.end33

land.lhs.true.tail.i:                             ; preds = %sub_1.i
  %12 = getelementptr inbounds nuw i8, ptr %call.i179, i64 2
  %13 = load i8, ptr %12, align 1
  %14 = icmp eq i8 %13, 83
  br i1 %14, label %land.lhs.true6.i.preheader, label %if.end33

land.lhs.true6.i.preheader:                       ; preds = %land.lhs.true.tail.i, %lor.lhs.false.tail.i
  br label %land.lhs.true6.i

land.lhs.true6.i:                                 ; preds = %land.lhs.true6.i.preheader, %while.body.i
  %length.046.i = phi i64 [ %add.i, %while.body.i ], [ 2, %land.lhs.true6.i.preheader ]
  %arrayidx.i181 = getelementptr inbounds nuw i8, ptr %7, i64 %length.046.i
  %15 = load i8, ptr %arrayidx.i181, align 1
  %16 = add i8 %15, -48
  %or.cond.i = icmp ult i8 %16, 10
  br i1 %or.cond.i, label %while.body.i, label %lor.lhs.false15.i

while.body.i:                                     ; preds = %land.lhs.true6.i
  %add.i = add nuw nsw i64 %length.046.i, 1
  %exitcond.not.i = icmp eq i64 %add.i, 12
  br i1 %exitcond.not.i, label %if.end33, label %land.lhs.true6.i, !llvm.loop !41

lor.lhs.false15.i:                                ; preds = %land.lhs.true6.i
  %cmp18.not.i = icmp eq i8 %15, 39
  br i1 %cmp18.not.i, label %if.end21.i, label %if.end33

if.end21.i:                                       ; preds = %lor.lhs.false15.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(1) %numpy, ptr noundef nonnull align 1 dereferenceable(1) %7, i64 %length.046.i, i1 false)
  %arrayidx22.i = getelementptr inbounds nuw i8, ptr %numpy, i64 %length.046.i
  store i8 0, ptr %arrayidx22.i, align 1
  br label %if.end33

if.end33:                                         ; preds = %while.body.i, %sub_1.i, %lor.lhs.false.tail.i, %if.end21.i, %lor.lhs.false15.i, %land.lhs.true.tail.i, %sub_0.i, %if.then31, %if.end22
  %cond38.sroa.phi = phi ptr [ %cond38.sroa.gep214, %if.end22 ], [ %cond38.sroa.gep, %if.end21.i ], [ %cond38.sroa.gep, %if.then31 ], [ %cond38.sroa.gep, %sub_0.i ], [ %cond38.sroa.gep, %sub_1.i ], [ %cond38.sroa.gep, %land.lhs.true.tail.i ], [ %cond38.sroa.gep, %lor.lhs.false.tail.i ], [ %cond38.sroa.gep, %lor.lhs.false15.i ], [ %cond38.sroa.gep, %while.body.i ]
  %cond38.sroa.phi215 = phi ptr [ %cond38.sroa.gep217, %if.end22 ], [ %cond38.sroa.gep216, %if.end21.i ], [ %cond38.sroa.gep216, %if.then31 ], [ %cond38.sroa.gep216, %sub_0.i ], [ %cond38.sroa.gep216, %sub_1.i ], [ %cond38.sroa.gep216, %land.lhs.true.tail.i ], [ %cond38.sroa.gep216, %lor.lhs.false.tail.i ], [ %cond38.sroa.gep216, %lor.lhs.false15.i ], [ %cond38.sroa.gep216, %while.body.i ]
  %cond38.sroa.phi218 = phi ptr [ %cond38.sroa.gep220, %if.end22 ], [ %cond38.sroa.gep219, %if.end21.i ], [ %cond38.sroa.gep219, %if.then31 ], [ %cond38.sroa.gep219, %sub_0.i ], [ %cond38.sroa.gep219, %sub_1.i ], [ %cond38.sroa.gep219, %land.lhs.true.tail.i ], [ %cond38.sroa.gep219, %lor.lhs.false.tail.i ], [ %cond38.sroa.gep219, %lor.lhs.false15.i ], [ %cond38.sroa.gep219, %while.body.i ]
  %cond38.sroa.phi221 = phi ptr [ %cond38.sroa.gep223, %if.end22 ], [ %cond38.sroa.gep222, %if.end21.i ], [ %cond38.sroa.gep222, %if.then31 ], [ %cond38.sroa.gep222, %sub_0.i ], [ %cond38.sroa.gep222, %sub_1.i ], [ %cond38.sroa.gep222, %land.lhs.true.tail.i ], [ %cond38.sroa.gep222, %lor.lhs.false.tail.i ], [ %cond38.sroa.gep222, %lor.lhs.false15.i ], [ %cond38.sroa.gep222, %while.body.i ]
  %cond38 = phi ptr [ %tensor, %if.end22 ], [ %text, %if.end21.i ], [ %text, %if.then31 ], [ %text, %sub_0.i ], [ %text, %sub_1.i ], [ %text, %land.lhs.true.tail.i ], [ %text, %lor.lhs.false.tail.i ], [ %text, %lor.lhs.false15.i ], [ %text, %while.body.i ]
  %call.i182 = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.52) #25
  %call1.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.33) #25
  %call2.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.55) #25
  %cmp.i183 = icmp eq ptr %call.i182, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i184 = or i1 %cmp.i183, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond42.i = or i1 %or.cond.i184, %cmp5.i
  br i1 %or.cond42.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end33
  %17 = load i8, ptr %call.i182, align 1
  %cmp7.not.i = icmp eq i8 %17, 39
  br i1 %cmp7.not.i, label %if.end.i185, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end33
  %18 = load ptr, ptr @stderr, align 8
  %call9.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %18, ptr noundef nonnull @.str.56, ptr noundef %path) #26
  br label %nnc_check_header.exit.thread

if.end.i185:                                      ; preds = %lor.lhs.false6.i
  %19 = load ptr, ptr %cond38.sroa.phi, align 8
  %call10.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %19) #24
  %add.ptr.i186 = getelementptr inbounds nuw i8, ptr %call.i182, i64 1
  %call12.i = call i32 @strncmp(ptr noundef nonnull %add.ptr.i186, ptr noundef nonnull %19, i64 noundef %call10.i) #24
  %cmp13.i = icmp eq i32 %call12.i, 0
  br i1 %cmp13.i, label %land.rhs.i, label %if.then23.i

land.rhs.i:                                       ; preds = %if.end.i185
  %20 = getelementptr i8, ptr %call.i182, i64 %call10.i
  %arrayidx.i188 = getelementptr i8, ptr %20, i64 1
  %21 = load i8, ptr %arrayidx.i188, align 1
  %cmp16.i = icmp eq i8 %21, 39
  br i1 %cmp16.i, label %lor.lhs.false18.i, label %if.then23.i

lor.lhs.false18.i:                                ; preds = %land.rhs.i
  %tobool19.not.i = icmp eq i32 %open, 0
  br i1 %tobool19.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false18.i
  %22 = load ptr, ptr %cond38.sroa.phi221, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false18.i
  %cond.i = phi ptr [ %22, %cond.true.i ], [ null, %lor.lhs.false18.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #23
  store ptr null, ptr %rest.i.i, align 8
  %23 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %23, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %24 = load i64, ptr %cond38.sroa.phi218, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %24, 0
  br i1 %cmp2.not53.not.i.i, label %if.end.for.end_crit_edge.i.i, label %for.body.lr.ph.i.i

if.end.for.end_crit_edge.i.i:                     ; preds = %if.end.i.i
  %.pre.i.i = load i8, ptr %add.ptr.i.i, align 1
  br label %nnc_shape_matches.exit.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %cond.i.i = icmp eq ptr %cond.i, null
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.055.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %text.addr.054.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %text.addr.1.i.i, %for.inc.i.i ]
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #25
  %25 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %25, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %26 = load ptr, ptr %cond38.sroa.phi221, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %26, i64 %i.055.i.i
  %27 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %27
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %25, %while.cond.i.i.preheader ]
  %28 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %28, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !42

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %29 = load i64, ptr %cond38.sroa.phi218, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %29
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !43

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #23
  br label %if.then23.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %30 = icmp ult i64 %29, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp33.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %30, %nnc_shape_matches.exit.loopexit.i ]
  %31 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %28, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %31, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #23
  br i1 %cmp30.i.not.i, label %if.end28.i, label %if.then23.i

if.then23.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i185
  %32 = load ptr, ptr @stderr, align 8
  %33 = load ptr, ptr %cond38, align 8
  %call24.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %32, ptr noundef nonnull @.str.57, ptr noundef %path, ptr noundef %33) #26
  %34 = load ptr, ptr %cond38.sroa.phi215, align 8
  %35 = load i64, ptr %cond38.sroa.phi218, align 8
  %36 = load ptr, ptr %cond38.sroa.phi221, align 8
  call fastcc void @nnc_print_type(ptr noundef %32, ptr noundef %34, i64 noundef %35, ptr noundef %36) #25
  %37 = load ptr, ptr %cond38.sroa.phi, align 8
  %call27.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %32, ptr noundef nonnull @.str.58, ptr noundef %37, ptr noundef nonnull %call16) #26
  br label %nnc_check_header.exit.thread

if.end28.i:                                       ; preds = %nnc_shape_matches.exit.i
  %38 = load i8, ptr %call2.i, align 1
  %cmp30.i = icmp ne i8 %38, 84
  %brmerge.i = or i1 %cmp33.i, %cmp30.i
  br i1 %brmerge.i, label %if.end43, label %if.then35.i

if.then35.i:                                      ; preds = %if.end28.i
  %39 = load ptr, ptr @stderr, align 8
  %call36.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %39, ptr noundef nonnull @.str.59, ptr noundef %path) #26
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then35.i, %if.then23.i
  %retval.1.i.ph = phi i32 [ 2, %if.then23.i ], [ 2, %if.then35.i ], [ 5, %if.then.i ]
  call void @free(ptr noundef %call16) #25
  br label %cleanup117

if.end43:                                         ; preds = %if.end28.i
  call void @free(ptr noundef %call16) #25
  br i1 %cmp.i177.not, label %cond.true45, label %if.end59

cond.true45:                                      ; preds = %if.end43
  %40 = load i64, ptr %cond38.sroa.gep220, align 8
  %cmp33.not.i = icmp eq i64 %40, 0
  br i1 %cmp33.not.i, label %land.lhs.true, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %cond.true45
  %41 = load ptr, ptr %cond38.sroa.gep223, align 8
  br label %for.body.i190

for.cond4.preheader.i:                            ; preds = %for.body.i190
  %.not.i194 = icmp eq i64 %or.i192, 0
  br i1 %.not.i194, label %for.body9.i, label %land.lhs.true

for.body.i190:                                    ; preds = %for.body.i190, %for.body.lr.ph.i
  %i.035.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i190 ]
  %none.034.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %or.i192, %for.body.i190 ]
  %arrayidx.i191 = getelementptr inbounds nuw i64, ptr %41, i64 %i.035.i
  %42 = load i64, ptr %arrayidx.i191, align 8
  %cmp1.i = icmp eq i64 %42, 0
  %conv2.i = zext i1 %cmp1.i to i64
  %or.i192 = or i64 %none.034.i, %conv2.i
  %inc.i = add nuw i64 %i.035.i, 1
  %exitcond.not.i193 = icmp eq i64 %inc.i, %40
  br i1 %exitcond.not.i193, label %for.cond4.preheader.i, label %for.body.i190, !llvm.loop !44

for.body9.i:                                      ; preds = %for.cond4.preheader.i, %for.body9.i
  %i3.040.i = phi i64 [ %inc16.i, %for.body9.i ], [ 0, %for.cond4.preheader.i ]
  %count.039.i = phi i64 [ %46, %for.body9.i ], [ 1, %for.cond4.preheader.i ]
  %arrayidx11.i = getelementptr inbounds nuw i64, ptr %41, i64 %i3.040.i
  %43 = load i64, ptr %arrayidx11.i, align 8
  %44 = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count.039.i, i64 %43)
  %45 = extractvalue { i64, i1 } %44, 1
  %46 = extractvalue { i64, i1 } %44, 0
  %cmp13.i195 = icmp ugt i64 %46, %bytes.coerce1
  %or.cond.i196 = or i1 %45, %cmp13.i195
  %inc16.i = add nuw i64 %i3.040.i, 1
  %cmp6.not.i = icmp uge i64 %inc16.i, %40
  %or.cond61.not.i = select i1 %or.cond.i196, i1 true, i1 %cmp6.not.i
  br i1 %or.cond61.not.i, label %cleanup.i, label %for.body9.i, !llvm.loop !45

cleanup.i:                                        ; preds = %for.body9.i
  %cond.i197 = select i1 %or.cond.i196, i64 -1, i64 %46
  br label %land.lhs.true

land.lhs.true:                                    ; preds = %cleanup.i, %cond.true45, %for.cond4.preheader.i
  %cond50.ph = phi i64 [ 0, %for.cond4.preheader.i ], [ %cond.i197, %cleanup.i ], [ 1, %cond.true45 ]
  %call52 = call fastcc i32 @nnc_measure(ptr noundef nonnull %text) #25
  %tobool53 = icmp eq i32 %call52, 0
  %cmp55 = icmp eq i64 %cond50.ph, -1
  %or.cond = or i1 %cmp55, %tobool53
  %bytes70.phi.trans.insert = getelementptr inbounds nuw i8, ptr %text, i64 40
  %.pre = load i64, ptr %bytes70.phi.trans.insert, align 8
  %47 = select i1 %or.cond, i64 -1, i64 %.pre
  %sub = sub i64 %bytes.coerce1, %add
  %cmp75254 = icmp ult i64 %sub, %47
  br i1 %cmp75254, label %if.then77, label %if.end79.thread

if.end59:                                         ; preds = %if.end43
  br i1 %tobool19.not.i, label %cond.end73, label %land.lhs.true63

land.lhs.true63:                                  ; preds = %if.end59
  %call64 = call fastcc i32 @nnc_measure(ptr noundef nonnull %tensor) #25
  %tobool65.not = icmp eq i32 %call64, 0
  br i1 %tobool65.not, label %if.then77, label %cond.end73

cond.end73:                                       ; preds = %if.end59, %land.lhs.true63
  %sub246 = sub i64 %bytes.coerce1, %add
  %bytes72 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %48 = load i64, ptr %bytes72, align 8
  %cmp75 = icmp ult i64 %sub246, %48
  br i1 %cmp75, label %if.then77, label %if.end79

if.end79.thread:                                  ; preds = %land.lhs.true
  %add.ptr81257 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %add
  store ptr %add.ptr81257, ptr %numbers, align 8
  %add.ptr85 = getelementptr inbounds nuw i8, ptr %numpy, i64 2
  %call86 = call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr85, ptr noundef null, i32 noundef 10) #25
  %arrayidx89 = getelementptr inbounds nuw i8, ptr %numpy, i64 1
  %49 = load i8, ptr %arrayidx89, align 1
  %cmp91.not = icmp eq i8 %49, 85
  %mul.i = shl i64 %call86, 2
  %add.i198 = add i64 %mul.i, 16
  %50 = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %cond50.ph, i64 %add.i198)
  %51 = extractvalue { i64, i1 } %50, 1
  br i1 %51, label %nnc_strings_of_array.exit.thread, label %if.end.i199

if.then77:                                        ; preds = %land.lhs.true, %cond.end73, %land.lhs.true63
  %52 = load ptr, ptr @stderr, align 8
  %call78 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %52, ptr noundef nonnull @.str.51, ptr noundef %path) #26
  br label %cleanup117

if.end79:                                         ; preds = %cond.end73
  %add.ptr81 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %add
  store ptr %add.ptr81, ptr %numbers, align 8
  %53 = ptrtoint ptr %add.ptr81 to i64
  %rem = and i64 %53, 15
  %cmp103.not = icmp eq i64 %rem, 0
  br i1 %cmp103.not, label %cleanup117, label %if.then105

nnc_strings_of_array.exit.thread:                 ; preds = %if.end79.thread
  store ptr null, ptr %numbers, align 8
  br label %if.then96

if.end.i199:                                      ; preds = %if.end79.thread
  %54 = extractvalue { i64, i1 } %50, 0
  %add1.i = or disjoint i64 %54, 1
  %call.i200 = call ptr @malloc(i64 noundef %add1.i) #27
  %cmp2.i = icmp ne ptr %call.i200, null
  %cmp91.i = icmp ne i64 %cond50.ph, 0
  %55 = and i1 %cmp91.i, %cmp2.i
  br i1 %55, label %while.cond.preheader.lr.ph.i, label %nnc_strings_of_array.exit

while.cond.preheader.lr.ph.i:                     ; preds = %if.end.i199
  %add.ptr.i202 = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i200, i64 %cond50.ph
  %cmp3.not84.i = icmp eq i64 %call86, 0
  %56 = select i1 %cmp91.not, i64 2, i64 0
  %mul38.i = shl i64 %call86, %56
  br label %while.cond.preheader.i

while.cond.preheader.i:                           ; preds = %for.cond.cleanup16.i, %while.cond.preheader.lr.ph.i
  %i.094.i = phi i64 [ 0, %while.cond.preheader.lr.ph.i ], [ %inc34.i, %for.cond.cleanup16.i ]
  %to.093.i = phi ptr [ %add.ptr.i202, %while.cond.preheader.lr.ph.i ], [ %add.ptr32.i, %for.cond.cleanup16.i ]
  %data.addr.092.i = phi ptr [ %add.ptr81257, %while.cond.preheader.lr.ph.i ], [ %add.ptr39.i, %for.cond.cleanup16.i ]
  br i1 %cmp3.not84.i, label %for.cond.cleanup16.i, label %land.rhs4.i

land.rhs4.i:                                      ; preds = %while.cond.preheader.i, %while.body.i211
  %last.085.i = phi i64 [ %sub12.i, %while.body.i211 ], [ %call86, %while.cond.preheader.i ]
  br i1 %cmp91.not, label %cond.true.i203, label %cond.false.i

cond.true.i203:                                   ; preds = %land.rhs4.i
  %mul5.i = shl i64 %last.085.i, 2
  %add.ptr6.i = getelementptr inbounds nuw i8, ptr %data.addr.092.i, i64 %mul5.i
  %add.ptr7.i = getelementptr inbounds i8, ptr %add.ptr6.i, i64 -4
  br label %for.body.i.i204

for.body.i.i204:                                  ; preds = %for.body.i.i204, %cond.true.i203
  %indvars.iv.i.i = phi i64 [ 4, %cond.true.i203 ], [ %indvars.iv.next.i.i, %for.body.i.i204 ]
  %value.04.i.i = phi i32 [ 0, %cond.true.i203 ], [ %or.i.i, %for.body.i.i204 ]
  %indvars.iv.next.i.i = add nsw i64 %indvars.iv.i.i, -1
  %shl.i.i = shl i32 %value.04.i.i, 8
  %arrayidx.i.i205 = getelementptr inbounds nuw i8, ptr %add.ptr7.i, i64 %indvars.iv.next.i.i
  %57 = load i8, ptr %arrayidx.i.i205, align 1
  %conv.i.i = zext i8 %57 to i32
  %or.i.i = or disjoint i32 %shl.i.i, %conv.i.i
  %cmp.i.i = icmp samesign ugt i64 %indvars.iv.i.i, 1
  br i1 %cmp.i.i, label %for.body.i.i204, label %cond.end.i206, !llvm.loop !7

cond.false.i:                                     ; preds = %land.rhs4.i
  %58 = getelementptr i8, ptr %data.addr.092.i, i64 %last.085.i
  %arrayidx.i212 = getelementptr i8, ptr %58, i64 -1
  %59 = load i8, ptr %arrayidx.i212, align 1
  %conv.i213 = zext i8 %59 to i32
  br label %cond.end.i206

cond.end.i206:                                    ; preds = %for.body.i.i204, %cond.false.i
  %cond.i207 = phi i32 [ %conv.i213, %cond.false.i ], [ %or.i.i, %for.body.i.i204 ]
  %cmp9.i = icmp eq i32 %cond.i207, 0
  br i1 %cmp9.i, label %while.body.i211, label %for.body17.i

while.body.i211:                                  ; preds = %cond.end.i206
  %sub12.i = add i64 %last.085.i, -1
  %cmp3.not.i = icmp eq i64 %sub12.i, 0
  br i1 %cmp3.not.i, label %for.cond.cleanup16.i, label %land.rhs4.i, !llvm.loop !46

for.cond.cleanup16.i:                             ; preds = %while.body.i211, %for.inc.i, %while.cond.preheader.i
  %length.0.lcssa.i = phi i64 [ %length.1.i, %for.inc.i ], [ 0, %while.cond.preheader.i ], [ 0, %while.body.i211 ]
  %arrayidx30.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i200, i64 %i.094.i
  store ptr %to.093.i, ptr %arrayidx30.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx30.i, i64 8
  store i64 %length.0.lcssa.i, ptr %bytes.i, align 8
  %add.ptr32.i = getelementptr inbounds nuw i8, ptr %to.093.i, i64 %length.0.lcssa.i
  %inc34.i = add nuw i64 %i.094.i, 1
  %add.ptr39.i = getelementptr inbounds nuw i8, ptr %data.addr.092.i, i64 %mul38.i
  %exitcond.not = icmp eq i64 %inc34.i, %cond50.ph
  br i1 %exitcond.not, label %nnc_strings_of_array.exit.thread262, label %while.cond.preheader.i, !llvm.loop !47

nnc_strings_of_array.exit.thread262:              ; preds = %for.cond.cleanup16.i
  store ptr %call.i200, ptr %numbers, align 8
  br label %cleanup117

for.body17.i:                                     ; preds = %cond.end.i206, %for.inc.i
  %k.089.i = phi i64 [ %inc29.i, %for.inc.i ], [ 0, %cond.end.i206 ]
  %length.088.i = phi i64 [ %length.1.i, %for.inc.i ], [ 0, %cond.end.i206 ]
  br i1 %cmp91.not, label %if.then19.i, label %if.else.i

if.then19.i:                                      ; preds = %for.body17.i
  %mul20.i = shl i64 %k.089.i, 2
  %add.ptr21.i = getelementptr inbounds nuw i8, ptr %data.addr.092.i, i64 %mul20.i
  br label %for.body.i72.i

for.body.i72.i:                                   ; preds = %for.body.i72.i, %if.then19.i
  %indvars.iv.i73.i = phi i64 [ 4, %if.then19.i ], [ %indvars.iv.next.i75.i, %for.body.i72.i ]
  %value.04.i74.i = phi i32 [ 0, %if.then19.i ], [ %or.i79.i, %for.body.i72.i ]
  %indvars.iv.next.i75.i = add nsw i64 %indvars.iv.i73.i, -1
  %shl.i76.i = shl i32 %value.04.i74.i, 8
  %arrayidx.i77.i = getelementptr inbounds nuw i8, ptr %add.ptr21.i, i64 %indvars.iv.next.i75.i
  %60 = load i8, ptr %arrayidx.i77.i, align 1
  %conv.i78.i = zext i8 %60 to i32
  %or.i79.i = or disjoint i32 %shl.i76.i, %conv.i78.i
  %cmp.i80.i = icmp samesign ugt i64 %indvars.iv.i73.i, 1
  br i1 %cmp.i80.i, label %for.body.i72.i, label %nnc_little.exit81.i, !llvm.loop !7

nnc_little.exit81.i:                              ; preds = %for.body.i72.i
  %add.ptr23.i = getelementptr inbounds nuw i8, ptr %to.093.i, i64 %length.088.i
  %cmp.i82.i = icmp ult i32 %or.i79.i, 128
  br i1 %cmp.i82.i, label %if.then.i.i, label %if.end.i.i208

if.then.i.i:                                      ; preds = %nnc_little.exit81.i
  store i8 %60, ptr %add.ptr23.i, align 1
  br label %for.inc.i

if.end.i.i208:                                    ; preds = %nnc_little.exit81.i
  %cmp1.i.i = icmp ult i32 %shl.i76.i, 2048
  br i1 %cmp1.i.i, label %if.then3.i.i, label %if.end9.i.i

if.then3.i.i:                                     ; preds = %if.end.i.i208
  %shr.i.i = lshr i32 %or.i79.i, 6
  %61 = trunc nuw nsw i32 %shr.i.i to i8
  %conv4.i.i = or disjoint i8 %61, -64
  store i8 %conv4.i.i, ptr %add.ptr23.i, align 1
  %62 = and i8 %60, 63
  %conv7.i.i = or disjoint i8 %62, -128
  %arrayidx8.i.i = getelementptr inbounds nuw i8, ptr %add.ptr23.i, i64 1
  store i8 %conv7.i.i, ptr %arrayidx8.i.i, align 1
  br label %for.inc.i

if.end9.i.i:                                      ; preds = %if.end.i.i208
  %cmp10.i.i = icmp ult i32 %shl.i76.i, 65536
  br i1 %cmp10.i.i, label %if.then12.i.i, label %if.end26.i.i

if.then12.i.i:                                    ; preds = %if.end9.i.i
  %shr13.i.i = lshr i32 %shl.i76.i, 12
  %63 = trunc nuw nsw i32 %shr13.i.i to i8
  %conv15.i.i = or disjoint i8 %63, -32
  store i8 %conv15.i.i, ptr %add.ptr23.i, align 1
  %shr17.i.i = lshr i32 %or.i79.i, 6
  %64 = trunc i32 %shr17.i.i to i8
  %65 = and i8 %64, 63
  %conv20.i.i = or disjoint i8 %65, -128
  %arrayidx21.i.i = getelementptr inbounds nuw i8, ptr %add.ptr23.i, i64 1
  store i8 %conv20.i.i, ptr %arrayidx21.i.i, align 1
  %66 = and i8 %60, 63
  %conv24.i.i = or disjoint i8 %66, -128
  %arrayidx25.i.i = getelementptr inbounds nuw i8, ptr %add.ptr23.i, i64 2
  store i8 %conv24.i.i, ptr %arrayidx25.i.i, align 1
  br label %for.inc.i

if.end26.i.i:                                     ; preds = %if.end9.i.i
  %shr27.i.i = lshr i32 %shl.i76.i, 18
  %67 = trunc i32 %shr27.i.i to i8
  %shr32.i.i = lshr i32 %shl.i76.i, 12
  %68 = trunc i32 %shr32.i.i to i8
  %shr37.i.i = lshr i32 %or.i79.i, 6
  %69 = trunc i32 %shr37.i.i to i8
  %70 = insertelement <4 x i8> poison, i8 %67, i64 0
  %71 = insertelement <4 x i8> %70, i8 %68, i64 1
  %72 = insertelement <4 x i8> %71, i8 %69, i64 2
  %73 = insertelement <4 x i8> %72, i8 %60, i64 3
  %74 = and <4 x i8> %73, <i8 7, i8 63, i8 63, i8 63>
  %75 = or disjoint <4 x i8> %74, <i8 -16, i8 -128, i8 -128, i8 -128>
  store <4 x i8> %75, ptr %add.ptr23.i, align 1
  br label %for.inc.i

if.else.i:                                        ; preds = %for.body17.i
  %arrayidx26.i = getelementptr inbounds nuw i8, ptr %data.addr.092.i, i64 %k.089.i
  %76 = load i8, ptr %arrayidx26.i, align 1
  %arrayidx27.i = getelementptr inbounds nuw i8, ptr %to.093.i, i64 %length.088.i
  store i8 %76, ptr %arrayidx27.i, align 1
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else.i, %if.end26.i.i, %if.then12.i.i, %if.then3.i.i, %if.then.i.i
  %call24.pn.i = phi i64 [ 1, %if.else.i ], [ 1, %if.then.i.i ], [ 2, %if.then3.i.i ], [ 3, %if.then12.i.i ], [ 4, %if.end26.i.i ]
  %length.1.i = add i64 %call24.pn.i, %length.088.i
  %inc29.i = add nuw i64 %k.089.i, 1
  %exitcond.not.i209 = icmp eq i64 %inc29.i, %last.085.i
  br i1 %exitcond.not.i209, label %for.cond.cleanup16.i, label %for.body17.i, !llvm.loop !48

nnc_strings_of_array.exit:                        ; preds = %if.end.i199
  store ptr %call.i200, ptr %numbers, align 8
  %cmp94 = icmp eq ptr %call.i200, null
  br i1 %cmp94, label %if.then96, label %cleanup117

if.then96:                                        ; preds = %nnc_strings_of_array.exit.thread, %nnc_strings_of_array.exit
  %77 = load ptr, ptr @stderr, align 8
  %call97 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %77, ptr noundef nonnull @.str.49, ptr noundef %path) #26
  %.pre281 = load ptr, ptr %numbers, align 8
  %78 = icmp eq ptr %.pre281, null
  %79 = select i1 %78, i32 5, i32 0
  br label %cleanup117

if.then105:                                       ; preds = %if.end79
  %80 = load i64, ptr %bytes72, align 8
  %add107 = add i64 %80, 1
  %call108 = call ptr @malloc(i64 noundef %add107) #27
  %cmp109.not = icmp eq ptr %call108, null
  br i1 %cmp109.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then105
  %81 = load ptr, ptr @stderr, align 8
  %call112 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %81, ptr noundef nonnull @.str.49, ptr noundef %path) #26
  br label %cleanup117

cleanup:                                          ; preds = %if.then105
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call108, ptr nonnull align 1 %add.ptr81, i64 %80, i1 false)
  store ptr %call108, ptr %numbers, align 8
  br label %cleanup117

cleanup117:                                       ; preds = %nnc_strings_of_array.exit, %if.then96, %nnc_strings_of_array.exit.thread262, %if.end79, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then77
  %retval.2 = phi i32 [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 5, %if.then77 ], [ 0, %if.end79 ], [ 5, %cleanup.thread ], [ 0, %cleanup ], [ 0, %nnc_strings_of_array.exit.thread262 ], [ %79, %if.then96 ], [ 0, %nnc_strings_of_array.exit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %numpy) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %text) #23
  br label %return

return:                                           ; preds = %if.then20, %cleanup117, %if.then
  %retval.4 = phi i32 [ 5, %if.then ], [ 5, %if.then20 ], [ %retval.2, %cleanup117 ]
  ret i32 %retval.4
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #13

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_item(ptr noundef %path, ptr nonnull %bytes.coerce0, i64 %bytes.coerce1, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %item) unnamed_addr #0 {
entry:
  %taken = alloca %struct.nnc_tensor, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken) #23
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %taken, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 4
  %cmp.not = icmp eq i64 %and, 0
  br i1 %cmp.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %cmp.i = icmp ugt i64 %bytes.coerce1, 11
  br i1 %cmp.i, label %cond.end.i, label %if.then

cond.end.i:                                       ; preds = %cond.true
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 6
  %1 = load i8, ptr %arrayidx.i, align 1
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 8
  %cmp13.i = icmp ugt i8 %1, 1
  %2 = select i1 %cmp13.i, i64 4, i64 2
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %cond.end.i
  %indvars.iv.i.i = phi i64 [ %2, %cond.end.i ], [ %indvars.iv.next.i.i, %for.body.i.i ]
  %value.04.i.i = phi i32 [ 0, %cond.end.i ], [ %or.i.i, %for.body.i.i ]
  %indvars.iv.next.i.i = add nsw i64 %indvars.iv.i.i, -1
  %shl.i.i = shl i32 %value.04.i.i, 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %indvars.iv.next.i.i
  %3 = load i8, ptr %arrayidx.i.i, align 1
  %conv.i.i = zext i8 %3 to i32
  %or.i.i = or disjoint i32 %shl.i.i, %conv.i.i
  %cmp.i.i = icmp samesign ugt i64 %indvars.iv.i.i, 1
  br i1 %cmp.i.i, label %for.body.i.i, label %cond.end17.i, !llvm.loop !7

cond.end17.i:                                     ; preds = %for.body.i.i
  %4 = select i1 %cmp13.i, i64 12, i64 10
  %conv16.i = zext i32 %or.i.i to i64
  %add.i = add nuw nsw i64 %4, %conv16.i
  %5 = tail call i64 @llvm.umin.i64(i64 %add.i, i64 %bytes.coerce1)
  %add.ptr20.i = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %4
  %add.ptr30.i = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %5
  %6 = add nuw nsw i64 %4, 8
  %cmp32112.i = icmp samesign ult i64 %6, %5
  br i1 %cmp32112.i, label %land.rhs.i, label %while.end.i

land.rhs.i:                                       ; preds = %cond.end17.i, %while.body.i
  %at.0113.i = phi ptr [ %add.ptr37.i, %while.body.i ], [ %add.ptr20.i, %cond.end17.i ]
  %bcmp.i = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(8) %at.0113.i, ptr noundef nonnull dereferenceable(8) @.str.33, i64 8)
  %cmp35.not.i = icmp eq i32 %bcmp.i, 0
  br i1 %cmp35.not.i, label %while.end.i, label %while.body.i

while.body.i:                                     ; preds = %land.rhs.i
  %add.ptr37.i = getelementptr inbounds nuw i8, ptr %at.0113.i, i64 1
  %add.ptr31.i = getelementptr inbounds nuw i8, ptr %at.0113.i, i64 9
  %cmp32.i = icmp ult ptr %add.ptr31.i, %add.ptr30.i
  br i1 %cmp32.i, label %land.rhs.i, label %while.end.i, !llvm.loop !49

while.end.i:                                      ; preds = %while.body.i, %land.rhs.i, %cond.end17.i
  %at.0.lcssa.i = phi ptr [ %add.ptr20.i, %cond.end17.i ], [ %add.ptr37.i, %while.body.i ], [ %at.0113.i, %land.rhs.i ]
  %cmp39115.i = icmp ult ptr %at.0.lcssa.i, %add.ptr30.i
  br i1 %cmp39115.i, label %land.rhs41.i, label %while.end48.i

land.rhs41.i:                                     ; preds = %while.end.i, %while.body46.i
  %at.1116.i = phi ptr [ %add.ptr47.i, %while.body46.i ], [ %at.0.lcssa.i, %while.end.i ]
  %7 = load i8, ptr %at.1116.i, align 1
  %cmp43.not.i = icmp eq i8 %7, 40
  br i1 %cmp43.not.i, label %while.end48.i, label %while.body46.i

while.body46.i:                                   ; preds = %land.rhs41.i
  %add.ptr47.i = getelementptr inbounds nuw i8, ptr %at.1116.i, i64 1
  %cmp39.i = icmp ult ptr %add.ptr47.i, %add.ptr30.i
  br i1 %cmp39.i, label %land.rhs41.i, label %while.end48.i, !llvm.loop !50

while.end48.i:                                    ; preds = %while.body46.i, %land.rhs41.i, %while.end.i
  %at.1.lcssa.i = phi ptr [ %at.0.lcssa.i, %while.end.i ], [ %add.ptr47.i, %while.body46.i ], [ %at.1116.i, %land.rhs41.i ]
  %cmp49119.i = icmp ult ptr %at.1.lcssa.i, %add.ptr30.i
  br i1 %cmp49119.i, label %land.rhs51.i, label %if.then

land.rhs51.i:                                     ; preds = %while.end48.i, %land.end73.i
  %rank.0121.i = phi i64 [ %add75.i, %land.end73.i ], [ 0, %while.end48.i ]
  %at.2120.i = phi ptr [ %incdec.ptr.i, %land.end73.i ], [ %at.1.lcssa.i, %while.end48.i ]
  %8 = load i8, ptr %at.2120.i, align 1
  %cmp53.not.i = icmp eq i8 %8, 41
  br i1 %cmp53.not.i, label %cond.end6, label %for.body.i

for.body.i:                                       ; preds = %land.rhs51.i
  %9 = add i8 %8, -48
  %or.cond.i = icmp ult i8 %9, 10
  br i1 %or.cond.i, label %land.rhs62.i, label %land.end73.i

land.rhs62.i:                                     ; preds = %for.body.i
  %arrayidx63.i = getelementptr inbounds i8, ptr %at.2120.i, i64 -1
  %10 = load i8, ptr %arrayidx63.i, align 1
  %11 = add i8 %10, -58
  %narrow.i = icmp ult i8 %11, -10
  %lnot.i = zext i1 %narrow.i to i64
  br label %land.end73.i

land.end73.i:                                     ; preds = %land.rhs62.i, %for.body.i
  %land.ext.i = phi i64 [ %lnot.i, %land.rhs62.i ], [ 0, %for.body.i ]
  %add75.i = add nuw nsw i64 %land.ext.i, %rank.0121.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %at.2120.i, i64 1
  %cmp49.i = icmp ult ptr %incdec.ptr.i, %add.ptr30.i
  br i1 %cmp49.i, label %land.rhs51.i, label %if.then, !llvm.loop !51

cond.end:                                         ; preds = %entry
  %rank1 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %12 = load i64, ptr %rank1, align 8
  %cmp2 = icmp slt i64 %12, 0
  br i1 %cmp2, label %if.then, label %cond.end6

cond.end6:                                        ; preds = %land.rhs51.i, %cond.end
  %cond41 = phi i64 [ %12, %cond.end ], [ %rank.0121.i, %land.rhs51.i ]
  %mul = shl i64 %cond41, 3
  %add = add i64 %mul, 8
  %call5 = tail call ptr @malloc(i64 noundef %add) #27
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %if.then, label %if.end

if.then:                                          ; preds = %land.end73.i, %cond.true, %while.end48.i, %cond.end, %cond.end6
  %13 = load ptr, ptr @stderr, align 8
  %call9 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %13, ptr noundef nonnull @.str.32, ptr noundef %path) #26
  br label %cleanup

if.end:                                           ; preds = %cond.end6
  %rank10 = getelementptr inbounds nuw i8, ptr %taken, i64 24
  store i64 %cond41, ptr %rank10, align 8
  %shape11 = getelementptr inbounds nuw i8, ptr %taken, i64 32
  store ptr %call5, ptr %shape11, align 8
  %cmp1246 = icmp sgt i64 %cond41, 0
  br i1 %cmp1246, label %for.body.preheader, label %for.cond.cleanup

for.body.preheader:                               ; preds = %if.end
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call5, i8 -1, i64 %mul, i1 false)
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body.preheader, %if.end
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %call13 = call fastcc i32 @nnc_parse_npy(ptr noundef %path, ptr nonnull %bytes.coerce0, i64 %bytes.coerce1, ptr noundef %taken, i32 noundef 1, ptr noundef %data) #25
  store i32 1, ptr %item, align 8
  %conv = trunc i64 %cond41 to i32
  %rank14 = getelementptr inbounds nuw i8, ptr %item, i64 4
  store i32 %conv, ptr %rank14, align 4
  %shape15 = getelementptr inbounds nuw i8, ptr %item, i64 8
  store ptr %call5, ptr %shape15, align 8
  br label %cleanup

cleanup:                                          ; preds = %for.cond.cleanup, %if.then
  %retval.0 = phi i32 [ 5, %if.then ], [ %call13, %for.cond.cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %taken) #23
  ret i32 %retval.0
}

; Function Attrs: mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite)
declare noalias noundef ptr @realloc(ptr allocptr noundef captures(none), i64 noundef) local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree optsize
declare noundef i32 @open(ptr noundef readonly captures(none), i32 noundef, ...) local_unnamed_addr #16

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fdopen(i32 noundef, ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @close(i32 noundef) local_unnamed_addr #11

; Function Attrs: nofree nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_find_entry(ptr noundef %path, ptr %zip.coerce0, i64 %zip.coerce1, ptr noundef %name, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %found) unnamed_addr #6 {
entry:
  %table = alloca [256 x i32], align 16
  store ptr null, ptr %found, align 8
  %cond = tail call i64 @llvm.usub.sat.i64(i64 %zip.coerce1, i64 22)
  %cond7 = tail call i64 @llvm.usub.sat.i64(i64 %zip.coerce1, i64 65557)
  %cmp8391 = icmp ugt i64 %cond, %cond7
  br i1 %cmp8391, label %land.rhs, label %while.end

land.rhs:                                         ; preds = %entry, %while.body
  %end.0392 = phi i64 [ %sub11, %while.body ], [ %cond, %entry ]
  %add.ptr = getelementptr inbounds nuw i8, ptr %zip.coerce0, i64 %end.0392
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %land.rhs
  %indvars.iv.i = phi i64 [ 4, %land.rhs ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %land.rhs ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %0 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %0 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %cmp10.not = icmp eq i32 %or.i, 101010256
  br i1 %cmp10.not, label %lor.lhs.false, label %while.body

while.body:                                       ; preds = %nnc_little.exit
  %sub11 = add i64 %end.0392, -1
  %cmp8 = icmp ugt i64 %sub11, %cond7
  br i1 %cmp8, label %land.rhs, label %while.end, !llvm.loop !52

while.end:                                        ; preds = %while.body, %entry
  %end.0.lcssa = phi i64 [ %cond, %entry ], [ %cond7, %while.body ]
  %cmp12 = icmp eq i64 %end.0.lcssa, 0
  br i1 %cmp12, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %nnc_little.exit, %while.end
  %end.0390 = phi i64 [ %end.0.lcssa, %while.end ], [ %end.0392, %nnc_little.exit ]
  %add.ptr14 = getelementptr inbounds nuw i8, ptr %zip.coerce0, i64 %end.0390
  br label %for.body.i225

for.body.i225:                                    ; preds = %for.body.i225, %lor.lhs.false
  %indvars.iv.i226 = phi i64 [ 4, %lor.lhs.false ], [ %indvars.iv.next.i228, %for.body.i225 ]
  %value.04.i227 = phi i32 [ 0, %lor.lhs.false ], [ %or.i232, %for.body.i225 ]
  %indvars.iv.next.i228 = add nsw i64 %indvars.iv.i226, -1
  %shl.i229 = shl i32 %value.04.i227, 8
  %arrayidx.i230 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 %indvars.iv.next.i228
  %1 = load i8, ptr %arrayidx.i230, align 1
  %conv.i231 = zext i8 %1 to i32
  %or.i232 = or disjoint i32 %shl.i229, %conv.i231
  %cmp.i233 = icmp samesign ugt i64 %indvars.iv.i226, 1
  br i1 %cmp.i233, label %for.body.i225, label %nnc_little.exit234, !llvm.loop !7

nnc_little.exit234:                               ; preds = %for.body.i225
  %cmp16.not = icmp eq i32 %or.i232, 101010256
  br i1 %cmp16.not, label %if.end, label %if.then

if.then:                                          ; preds = %nnc_little.exit234, %while.end
  %2 = load ptr, ptr @stderr, align 8
  %call17 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.40, ptr noundef %path) #26
  br label %cleanup156

if.end:                                           ; preds = %nnc_little.exit234
  %add.ptr20 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 10
  %arrayidx.i240 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 11
  %3 = load i8, ptr %arrayidx.i240, align 1
  %4 = load i8, ptr %add.ptr20, align 1
  %add.ptr24 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 16
  br label %for.body.i245

for.body.i245:                                    ; preds = %for.body.i245, %if.end
  %indvars.iv.i246 = phi i64 [ 4, %if.end ], [ %indvars.iv.next.i248, %for.body.i245 ]
  %value.04.i247 = phi i32 [ 0, %if.end ], [ %or.i252, %for.body.i245 ]
  %indvars.iv.next.i248 = add nsw i64 %indvars.iv.i246, -1
  %shl.i249 = shl i32 %value.04.i247, 8
  %arrayidx.i250 = getelementptr inbounds nuw i8, ptr %add.ptr24, i64 %indvars.iv.next.i248
  %5 = load i8, ptr %arrayidx.i250, align 1
  %conv.i251 = zext i8 %5 to i32
  %or.i252 = or disjoint i32 %shl.i249, %conv.i251
  %cmp.i253 = icmp samesign ugt i64 %indvars.iv.i246, 1
  br i1 %cmp.i253, label %for.body.i245, label %nnc_little.exit254, !llvm.loop !7

nnc_little.exit254:                               ; preds = %for.body.i245
  %conv.i241 = zext i8 %3 to i32
  %shl.i239.1 = shl nuw nsw i32 %conv.i241, 8
  %conv.i241.1 = zext i8 %4 to i32
  %or.i242.1 = or disjoint i32 %shl.i239.1, %conv.i241.1
  %conv = zext nneg i32 %or.i242.1 to i64
  %call27 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %name) #24
  %cmp28.not393.not = icmp eq i32 %or.i242.1, 0
  br i1 %cmp28.not393.not, label %cleanup156, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %nnc_little.exit254
  %conv26 = zext i32 %or.i252 to i64
  %add52 = add i64 %call27, 4
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %if.end138
  %at.0395 = phi i64 [ %conv26, %for.body.lr.ph ], [ %add148, %if.end138 ]
  %i.0394 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end138 ]
  %add.ptr32 = getelementptr inbounds nuw i8, ptr %zip.coerce0, i64 %at.0395
  %add = add i64 %at.0395, 46
  %cmp33 = icmp ugt i64 %add, %end.0390
  br i1 %cmp33, label %if.then39, label %for.body.i255

for.body.i255:                                    ; preds = %for.body, %for.body.i255
  %indvars.iv.i256 = phi i64 [ %indvars.iv.next.i258, %for.body.i255 ], [ 4, %for.body ]
  %value.04.i257 = phi i32 [ %or.i262, %for.body.i255 ], [ 0, %for.body ]
  %indvars.iv.next.i258 = add nsw i64 %indvars.iv.i256, -1
  %shl.i259 = shl i32 %value.04.i257, 8
  %arrayidx.i260 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 %indvars.iv.next.i258
  %6 = load i8, ptr %arrayidx.i260, align 1
  %conv.i261 = zext i8 %6 to i32
  %or.i262 = or disjoint i32 %shl.i259, %conv.i261
  %cmp.i263 = icmp samesign ugt i64 %indvars.iv.i256, 1
  br i1 %cmp.i263, label %for.body.i255, label %nnc_little.exit264, !llvm.loop !7

nnc_little.exit264:                               ; preds = %for.body.i255
  %cmp37.not = icmp eq i32 %or.i262, 33639248
  br i1 %cmp37.not, label %if.end41, label %if.then39

if.then39:                                        ; preds = %nnc_little.exit264, %for.body
  %7 = load ptr, ptr @stderr, align 8
  %call40 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %7, ptr noundef nonnull @.str.41, ptr noundef %path) #26
  br label %cleanup156

if.end41:                                         ; preds = %nnc_little.exit264
  %add.ptr42 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 28
  %arrayidx.i270 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 29
  %8 = load i8, ptr %arrayidx.i270, align 1
  %conv.i271 = zext i8 %8 to i64
  %shl.i269.1 = shl nuw nsw i64 %conv.i271, 8
  %9 = load i8, ptr %add.ptr42, align 1
  %conv.i271.1 = zext i8 %9 to i64
  %or.i272.1 = or disjoint i64 %shl.i269.1, %conv.i271.1
  %add46 = add i64 %add, %or.i272.1
  %cmp47 = icmp ugt i64 %add46, %end.0390
  br i1 %cmp47, label %if.then49, label %if.end51

if.then49:                                        ; preds = %if.end41
  %10 = load ptr, ptr @stderr, align 8
  %call50 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %10, ptr noundef nonnull @.str.42, ptr noundef %path) #26
  br label %cleanup156

if.end51:                                         ; preds = %if.end41
  %cmp53 = icmp eq i64 %add52, %or.i272.1
  br i1 %cmp53, label %land.lhs.true, label %if.end138

land.lhs.true:                                    ; preds = %if.end51
  %add.ptr55 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 46
  %bcmp = tail call i32 @bcmp(ptr nonnull %add.ptr55, ptr nonnull %name, i64 %call27)
  %cmp57 = icmp eq i32 %bcmp, 0
  br i1 %cmp57, label %land.lhs.true59, label %if.end138

land.lhs.true59:                                  ; preds = %land.lhs.true
  %add.ptr61 = getelementptr inbounds nuw i8, ptr %add.ptr55, i64 %call27
  %bcmp224 = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(4) %add.ptr61, ptr noundef nonnull dereferenceable(4) @.str.43, i64 4)
  %cmp63 = icmp eq i32 %bcmp224, 0
  br i1 %cmp63, label %if.then65, label %if.end138

if.then65:                                        ; preds = %land.lhs.true59
  %add.ptr66 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 8
  %11 = load i8, ptr %add.ptr66, align 1
  %12 = and i8 %11, 1
  %cmp68.not = icmp eq i8 %12, 0
  br i1 %cmp68.not, label %if.end72, label %if.then70

if.then70:                                        ; preds = %if.then65
  %13 = load ptr, ptr @stderr, align 8
  %call71 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %13, ptr noundef nonnull @.str.44, ptr noundef %path, ptr noundef nonnull %name) #26
  br label %cleanup156

if.end72:                                         ; preds = %if.then65
  %add.ptr73 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 10
  %arrayidx.i290 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 11
  %14 = load i8, ptr %arrayidx.i290, align 1
  %conv.i291 = zext i8 %14 to i32
  %shl.i289.1 = shl nuw nsw i32 %conv.i291, 8
  %15 = load i8, ptr %add.ptr73, align 1
  %conv.i291.1 = zext i8 %15 to i32
  %or.i292.1 = or disjoint i32 %shl.i289.1, %conv.i291.1
  %cmp75.not = icmp eq i32 %or.i292.1, 0
  br i1 %cmp75.not, label %if.end79, label %if.then77

if.then77:                                        ; preds = %if.end72
  %16 = load ptr, ptr @stderr, align 8
  %call78 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %16, ptr noundef nonnull @.str.45, ptr noundef %path, ptr noundef nonnull %name) #26
  br label %cleanup156

if.end79:                                         ; preds = %if.end72
  %add.ptr81 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 24
  br label %for.body.i295

for.body.i295:                                    ; preds = %for.body.i295, %if.end79
  %indvars.iv.i296 = phi i64 [ 4, %if.end79 ], [ %indvars.iv.next.i298, %for.body.i295 ]
  %value.04.i297 = phi i32 [ 0, %if.end79 ], [ %or.i302, %for.body.i295 ]
  %indvars.iv.next.i298 = add nsw i64 %indvars.iv.i296, -1
  %shl.i299 = shl i32 %value.04.i297, 8
  %arrayidx.i300 = getelementptr inbounds nuw i8, ptr %add.ptr81, i64 %indvars.iv.next.i298
  %17 = load i8, ptr %arrayidx.i300, align 1
  %conv.i301 = zext i8 %17 to i32
  %or.i302 = or disjoint i32 %shl.i299, %conv.i301
  %cmp.i303 = icmp samesign ugt i64 %indvars.iv.i296, 1
  br i1 %cmp.i303, label %for.body.i295, label %nnc_little.exit304, !llvm.loop !7

nnc_little.exit304:                               ; preds = %for.body.i295
  %add.ptr84 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 42
  br label %for.body.i305

for.body.i305:                                    ; preds = %for.body.i305, %nnc_little.exit304
  %indvars.iv.i306 = phi i64 [ 4, %nnc_little.exit304 ], [ %indvars.iv.next.i308, %for.body.i305 ]
  %value.04.i307 = phi i32 [ 0, %nnc_little.exit304 ], [ %or.i312, %for.body.i305 ]
  %indvars.iv.next.i308 = add nsw i64 %indvars.iv.i306, -1
  %shl.i309 = shl i32 %value.04.i307, 8
  %arrayidx.i310 = getelementptr inbounds nuw i8, ptr %add.ptr84, i64 %indvars.iv.next.i308
  %18 = load i8, ptr %arrayidx.i310, align 1
  %conv.i311 = zext i8 %18 to i32
  %or.i312 = or disjoint i32 %shl.i309, %conv.i311
  %cmp.i313 = icmp samesign ugt i64 %indvars.iv.i306, 1
  br i1 %cmp.i313, label %for.body.i305, label %nnc_little.exit314, !llvm.loop !7

nnc_little.exit314:                               ; preds = %for.body.i305
  %conv83 = zext i32 %or.i302 to i64
  %conv86 = zext i32 %or.i312 to i64
  %add87 = add nuw nsw i64 %conv86, 30
  %cmp89 = icmp ugt i64 %add87, %zip.coerce1
  br i1 %cmp89, label %if.then97, label %lor.lhs.false91

lor.lhs.false91:                                  ; preds = %nnc_little.exit314
  %add.ptr93 = getelementptr inbounds nuw i8, ptr %zip.coerce0, i64 %conv86
  br label %for.body.i315

for.body.i315:                                    ; preds = %for.body.i315, %lor.lhs.false91
  %indvars.iv.i316 = phi i64 [ 4, %lor.lhs.false91 ], [ %indvars.iv.next.i318, %for.body.i315 ]
  %value.04.i317 = phi i32 [ 0, %lor.lhs.false91 ], [ %or.i322, %for.body.i315 ]
  %indvars.iv.next.i318 = add nsw i64 %indvars.iv.i316, -1
  %shl.i319 = shl i32 %value.04.i317, 8
  %arrayidx.i320 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 %indvars.iv.next.i318
  %19 = load i8, ptr %arrayidx.i320, align 1
  %conv.i321 = zext i8 %19 to i32
  %or.i322 = or disjoint i32 %shl.i319, %conv.i321
  %cmp.i323 = icmp samesign ugt i64 %indvars.iv.i316, 1
  br i1 %cmp.i323, label %for.body.i315, label %nnc_little.exit324, !llvm.loop !7

nnc_little.exit324:                               ; preds = %for.body.i315
  %cmp95.not = icmp eq i32 %or.i322, 67324752
  br i1 %cmp95.not, label %if.end99, label %if.then97

if.then97:                                        ; preds = %nnc_little.exit324, %nnc_little.exit314
  %20 = load ptr, ptr @stderr, align 8
  %call98 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %20, ptr noundef nonnull @.str.46, ptr noundef %path, ptr noundef nonnull %name) #26
  br label %cleanup156

if.end99:                                         ; preds = %nnc_little.exit324
  %add.ptr103 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 26
  %arrayidx.i330 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 27
  %21 = load i8, ptr %arrayidx.i330, align 1
  %22 = load i8, ptr %add.ptr103, align 1
  %add.ptr109 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 28
  %arrayidx.i340 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 29
  %23 = load i8, ptr %arrayidx.i340, align 1
  %conv.i341 = zext i8 %23 to i64
  %shl.i339.1 = shl nuw nsw i64 %conv.i341, 8
  %24 = load i8, ptr %add.ptr109, align 1
  %conv.i341.1 = zext i8 %24 to i64
  %or.i342.1 = or disjoint i64 %shl.i339.1, %conv.i341.1
  %conv.i331 = zext i8 %21 to i64
  %shl.i329.1 = shl nuw nsw i64 %conv.i331, 8
  %conv.i331.1 = zext i8 %22 to i64
  %or.i332.1 = or disjoint i64 %shl.i329.1, %conv.i331.1
  %add106 = add nuw nsw i64 %add87, %or.i332.1
  %add112 = add nuw nsw i64 %add106, %or.i342.1
  %add113 = add nuw nsw i64 %add112, %conv83
  %cmp115 = icmp ugt i64 %add113, %zip.coerce1
  br i1 %cmp115, label %if.then117, label %if.end119

if.then117:                                       ; preds = %if.end99
  %25 = load ptr, ptr @stderr, align 8
  %call118 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %25, ptr noundef nonnull @.str.47, ptr noundef %path, ptr noundef nonnull %name) #26
  br label %cleanup156

if.end119:                                        ; preds = %if.end99
  call void @llvm.lifetime.start.p0(ptr nonnull %table) #23
  br label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %for.cond.cleanup3.i, %if.end119
  %indvars.iv.i345 = phi i64 [ 0, %if.end119 ], [ %indvars.iv.next.i347, %for.cond.cleanup3.i ]
  %26 = trunc nuw nsw i64 %indvars.iv.i345 to i32
  br label %for.body4.i

for.cond.cleanup3.i:                              ; preds = %for.body4.i
  %arrayidx.i346 = getelementptr inbounds nuw i32, ptr %table, i64 %indvars.iv.i345
  store i32 %cond.i, ptr %arrayidx.i346, align 4
  %indvars.iv.next.i347 = add nuw nsw i64 %indvars.iv.i345, 1
  %exitcond21.not.i = icmp eq i64 %indvars.iv.next.i347, 256
  br i1 %exitcond21.not.i, label %nnc_crc_table.exit, label %for.cond1.preheader.i, !llvm.loop !27

for.body4.i:                                      ; preds = %for.body4.i, %for.cond1.preheader.i
  %bit.018.i = phi i32 [ 0, %for.cond1.preheader.i ], [ %inc.i, %for.body4.i ]
  %value.017.i = phi i32 [ %26, %for.cond1.preheader.i ], [ %cond.i, %for.body4.i ]
  %and.i = and i32 %value.017.i, 1
  %cmp5.not.i = icmp eq i32 %and.i, 0
  %shr.i = lshr i32 %value.017.i, 1
  %xor.i = xor i32 %shr.i, -306674912
  %cond.i = select i1 %cmp5.not.i, i32 %shr.i, i32 %xor.i
  %inc.i = add nuw nsw i32 %bit.018.i, 1
  %exitcond.not.i = icmp eq i32 %inc.i, 8
  br i1 %exitcond.not.i, label %for.cond.cleanup3.i, label %for.body4.i, !llvm.loop !28

nnc_crc_table.exit:                               ; preds = %for.cond.cleanup3.i
  %add.ptr122 = getelementptr inbounds nuw i8, ptr %zip.coerce0, i64 %add112
  %cmp9.not.i = icmp eq i32 %or.i302, 0
  br i1 %cmp9.not.i, label %nnc_crc.exit, label %for.body.i348

for.cond.cleanup.loopexit.i:                      ; preds = %for.body.i348
  %27 = xor i32 %xor2.i, -1
  br label %nnc_crc.exit

for.body.i348:                                    ; preds = %nnc_crc_table.exit, %for.body.i348
  %i.011.i = phi i64 [ %inc.i351, %for.body.i348 ], [ 0, %nnc_crc_table.exit ]
  %crc.addr.010.i = phi i32 [ %xor2.i, %for.body.i348 ], [ -1, %nnc_crc_table.exit ]
  %arrayidx.i349 = getelementptr inbounds nuw i8, ptr %add.ptr122, i64 %i.011.i
  %28 = load i8, ptr %arrayidx.i349, align 1
  %crc.addr.0.tr.i = trunc i32 %crc.addr.010.i to i8
  %xor.narrow.i = xor i8 %28, %crc.addr.0.tr.i
  %idxprom.i = zext i8 %xor.narrow.i to i64
  %arrayidx1.i = getelementptr inbounds nuw i32, ptr %table, i64 %idxprom.i
  %29 = load i32, ptr %arrayidx1.i, align 4
  %shr.i350 = lshr i32 %crc.addr.010.i, 8
  %xor2.i = xor i32 %29, %shr.i350
  %inc.i351 = add nuw nsw i64 %i.011.i, 1
  %exitcond.not.i352 = icmp eq i64 %inc.i351, %conv83
  br i1 %exitcond.not.i352, label %for.cond.cleanup.loopexit.i, label %for.body.i348, !llvm.loop !30

nnc_crc.exit:                                     ; preds = %nnc_crc_table.exit, %for.cond.cleanup.loopexit.i
  %crc.addr.0.lcssa.i = phi i32 [ 0, %nnc_crc_table.exit ], [ %27, %for.cond.cleanup.loopexit.i ]
  %add.ptr124 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 16
  br label %for.body.i353

for.body.i353:                                    ; preds = %for.body.i353, %nnc_crc.exit
  %indvars.iv.i354 = phi i64 [ 4, %nnc_crc.exit ], [ %indvars.iv.next.i356, %for.body.i353 ]
  %value.04.i355 = phi i32 [ 0, %nnc_crc.exit ], [ %or.i360, %for.body.i353 ]
  %indvars.iv.next.i356 = add nsw i64 %indvars.iv.i354, -1
  %shl.i357 = shl i32 %value.04.i355, 8
  %arrayidx.i358 = getelementptr inbounds nuw i8, ptr %add.ptr124, i64 %indvars.iv.next.i356
  %30 = load i8, ptr %arrayidx.i358, align 1
  %conv.i359 = zext i8 %30 to i32
  %or.i360 = or disjoint i32 %shl.i357, %conv.i359
  %cmp.i361 = icmp samesign ugt i64 %indvars.iv.i354, 1
  br i1 %cmp.i361, label %for.body.i353, label %nnc_little.exit362, !llvm.loop !7

nnc_little.exit362:                               ; preds = %for.body.i353
  %cmp126.not = icmp eq i32 %crc.addr.0.lcssa.i, %or.i360
  br i1 %cmp126.not, label %if.end130, label %if.then128

if.then128:                                       ; preds = %nnc_little.exit362
  %31 = load ptr, ptr @stderr, align 8
  %call129 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %31, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef nonnull %name) #26
  br label %cleanup

if.end130:                                        ; preds = %nnc_little.exit362
  store ptr %add.ptr122, ptr %found, align 8
  %size134 = getelementptr inbounds nuw i8, ptr %found, i64 8
  store i64 %conv83, ptr %size134, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end130, %if.then128
  %retval.1 = phi i32 [ 5, %if.then128 ], [ 0, %if.end130 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %table) #23
  br label %cleanup156

if.end138:                                        ; preds = %land.lhs.true59, %land.lhs.true, %if.end51
  %add.ptr140 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 30
  %arrayidx.i368 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 31
  %32 = load i8, ptr %arrayidx.i368, align 1
  %33 = load i8, ptr %add.ptr140, align 1
  %add.ptr144 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 32
  %arrayidx.i378 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 33
  %34 = load i8, ptr %arrayidx.i378, align 1
  %conv.i379 = zext i8 %34 to i64
  %shl.i377.1 = shl nuw nsw i64 %conv.i379, 8
  %35 = load i8, ptr %add.ptr144, align 1
  %conv.i379.1 = zext i8 %35 to i64
  %or.i380.1 = or disjoint i64 %shl.i377.1, %conv.i379.1
  %conv.i369 = zext i8 %32 to i64
  %shl.i367.1 = shl nuw nsw i64 %conv.i369, 8
  %conv.i369.1 = zext i8 %33 to i64
  %or.i370.1 = or disjoint i64 %shl.i367.1, %conv.i369.1
  %add147 = add i64 %add46, %or.i370.1
  %add148 = add i64 %add147, %or.i380.1
  %inc = add nuw nsw i64 %i.0394, 1
  %exitcond.not = icmp eq i64 %inc, %conv
  br i1 %exitcond.not, label %cleanup156, label %for.body, !llvm.loop !53

cleanup156:                                       ; preds = %if.end138, %nnc_little.exit254, %if.then39, %if.then49, %if.then70, %if.then77, %if.then117, %cleanup, %if.then97, %if.then
  %retval.8 = phi i32 [ 5, %if.then ], [ 5, %if.then39 ], [ %retval.1, %cleanup ], [ 5, %if.then117 ], [ 5, %if.then97 ], [ 2, %if.then77 ], [ 2, %if.then70 ], [ 5, %if.then49 ], [ 0, %nnc_little.exit254 ], [ 0, %if.end138 ]
  ret i32 %retval.8
}

; Function Attrs: nofree nounwind optsize
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #17 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #24
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #24
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !54

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #18

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #11

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_add_entry(ptr noundef nonnull captures(none) %entries, ptr noundef readonly captures(none) %tensor, i64 noundef %index, ptr noundef readonly captures(address_is_null) %item) unnamed_addr #0 {
entry:
  %taken.i = alloca i64, align 8
  %count = getelementptr inbounds nuw i8, ptr %entries, i64 16
  %0 = load i64, ptr %count, align 8
  %capacity = getelementptr inbounds nuw i8, ptr %entries, i64 24
  %1 = load i64, ptr %capacity, align 8
  %cmp = icmp eq i64 %0, %1
  br i1 %cmp, label %if.then, label %if.end15

if.then:                                          ; preds = %entry
  %mul = shl i64 %0, 1
  %add = add i64 %mul, 8
  store i64 %add, ptr %capacity, align 8
  %2 = load ptr, ptr %entries, align 8
  %mul4 = mul i64 %add, 56
  %call = tail call ptr @realloc(ptr noundef %2, i64 noundef %mul4) #29
  store ptr %call, ptr %entries, align 8
  %arrays = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %3 = load ptr, ptr %arrays, align 8
  %4 = load i64, ptr %capacity, align 8
  %mul7 = shl i64 %4, 3
  %call8 = tail call ptr @realloc(ptr noundef %3, i64 noundef %mul7) #29
  store ptr %call8, ptr %arrays, align 8
  %5 = load ptr, ptr %entries, align 8
  %cmp11 = icmp eq ptr %5, null
  %cmp13 = icmp eq ptr %call8, null
  %or.cond = or i1 %cmp13, %cmp11
  br i1 %or.cond, label %return, label %if.end15

if.end15:                                         ; preds = %if.then, %entry
  %6 = load ptr, ptr %tensor, align 8
  %call16 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %6) #24
  %add17 = add i64 %call16, 32
  %add19 = add i64 %call16, 64
  %call20 = tail call ptr @malloc(i64 noundef %add19) #27
  %add.ptr = getelementptr inbounds nuw i8, ptr %call20, i64 %add17
  %cmp21 = icmp eq ptr %call20, null
  br i1 %cmp21, label %return, label %if.end23

if.end23:                                         ; preds = %if.end15
  %cmp24 = icmp sgt i64 %index, -1
  %cmp25 = icmp eq i64 %index, -1
  %cond = select i1 %cmp25, ptr @.str.39, ptr @.str.38
  %cond26 = select i1 %cmp24, ptr @.str.67, ptr %cond
  %call28 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call20, i64 noundef %add17, ptr noundef nonnull %cond26, ptr noundef nonnull %6, i64 noundef %index) #24
  %7 = load ptr, ptr %entries, align 8
  %8 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %7, i64 %8
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  store ptr %call20, ptr %arrayidx, align 8
  %cmp32 = icmp eq ptr %item, null
  br i1 %cmp32, label %cond.end42.thread, label %cond.false48

cond.end42.thread:                                ; preds = %if.end23
  %rank37.c = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 1, ptr %rank37.c, align 8
  %shape44136 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr @nnc_add_entry.nothing, ptr %shape44136, align 8
  br label %cond.end49

cond.false48:                                     ; preds = %if.end23
  %rank = getelementptr inbounds nuw i8, ptr %item, i64 4
  %9 = load i32, ptr %rank, align 4
  %10 = zext i32 %9 to i64
  %rank37 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 %10, ptr %rank37, align 8
  %shape = getelementptr inbounds nuw i8, ptr %item, i64 8
  %11 = load ptr, ptr %shape, align 8
  %shape44 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr %11, ptr %shape44, align 8
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %12 = load ptr, ptr %data, align 8
  br label %cond.end49

cond.end49:                                       ; preds = %cond.end42.thread, %cond.false48
  %cond50 = phi ptr [ %12, %cond.false48 ], [ %call20, %cond.end42.thread ]
  %arrays51 = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %13 = load ptr, ptr %arrays51, align 8
  %14 = load i64, ptr %count, align 8
  %arrayidx53 = getelementptr inbounds nuw ptr, ptr %13, i64 %14
  store ptr %cond50, ptr %arrayidx53, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %15 = load ptr, ptr %dtype.i, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %15, ptr noundef nonnull dereferenceable(4) @.str.81) #24
  %cmp.i.not = icmp eq i32 %call.i, 0
  br i1 %cmp.i.not, label %if.then55, label %if.end79

if.then55:                                        ; preds = %cond.end49
  br i1 %cmp32, label %cond.end68.thread, label %cond.end68

cond.end68.thread:                                ; preds = %if.then55
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #23
  br label %for.cond.cleanup.i

cond.end68:                                       ; preds = %if.then55
  %data60 = getelementptr inbounds nuw i8, ptr %item, i64 16
  %16 = load ptr, ptr %data60, align 8
  %count67 = getelementptr inbounds nuw i8, ptr %item, i64 24
  %17 = load i64, ptr %count67, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #23
  %cmp90.not.i = icmp eq i64 %17, 0
  br i1 %cmp90.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %cond.end68, %for.cond.cleanup4.i
  %i.092.i = phi i64 [ %inc11.i, %for.cond.cleanup4.i ], [ 0, %cond.end68 ]
  %width.091.i = phi i64 [ %length.0.lcssa.i, %for.cond.cleanup4.i ], [ 1, %cond.end68 ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_string, ptr %16, i64 %i.092.i
  %bytes2.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %18 = load i64, ptr %bytes2.i, align 8
  %cmp387.not.i = icmp eq i64 %18, 0
  br i1 %cmp387.not.i, label %for.cond.cleanup4.i, label %for.body5.lr.ph.i

for.body5.lr.ph.i:                                ; preds = %for.cond1.preheader.i
  %19 = load ptr, ptr %arrayidx.i, align 8
  br label %for.body5.i

for.cond.cleanup.i:                               ; preds = %for.cond.cleanup4.i, %cond.end68.thread, %cond.end68
  %cmp90.not.i144 = phi i1 [ true, %cond.end68 ], [ true, %cond.end68.thread ], [ false, %for.cond.cleanup4.i ]
  %cond69143 = phi i64 [ 0, %cond.end68 ], [ 0, %cond.end68.thread ], [ %17, %for.cond.cleanup4.i ]
  %cond62138142 = phi ptr [ %16, %cond.end68 ], [ null, %cond.end68.thread ], [ %16, %for.cond.cleanup4.i ]
  %width.0.lcssa.i = phi i64 [ 1, %cond.end68 ], [ 1, %cond.end68.thread ], [ %length.0.lcssa.i, %for.cond.cleanup4.i ]
  %call13.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr, i64 noundef 32, ptr noundef nonnull @.str.68, i64 noundef %width.0.lcssa.i) #24
  %mul.i = shl i64 %width.0.lcssa.i, 2
  %20 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %cond69143, i64 %mul.i)
  %21 = extractvalue { i64, i1 } %20, 1
  %22 = extractvalue { i64, i1 } %20, 0
  br i1 %21, label %nnc_array_of_strings.exit.thread, label %if.end.i

for.cond.cleanup4.loopexit.i:                     ; preds = %for.body5.i
  %23 = tail call i64 @llvm.umax.i64(i64 %inc.i, i64 %width.091.i)
  br label %for.cond.cleanup4.i

for.cond.cleanup4.i:                              ; preds = %for.cond.cleanup4.loopexit.i, %for.cond1.preheader.i
  %length.0.lcssa.i = phi i64 [ %width.091.i, %for.cond1.preheader.i ], [ %23, %for.cond.cleanup4.loopexit.i ]
  %inc11.i = add nuw i64 %i.092.i, 1
  %exitcond.not.i = icmp eq i64 %inc11.i, %17
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i, !llvm.loop !55

for.body5.i:                                      ; preds = %for.body5.i, %for.body5.lr.ph.i
  %at.089.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %add.i, %for.body5.i ]
  %length.088.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %inc.i, %for.body5.i ]
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %19, i64 %at.089.i
  %sub.i = sub nuw i64 %18, %at.089.i
  %call.i134 = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr.i, i64 noundef %sub.i, ptr noundef %taken.i) #25
  %24 = load i64, ptr %taken.i, align 8
  %add.i = add i64 %24, %at.089.i
  %inc.i = add i64 %length.088.i, 1
  %cmp3.i = icmp ult i64 %add.i, %18
  br i1 %cmp3.i, label %for.body5.i, label %for.cond.cleanup4.loopexit.i, !llvm.loop !56

if.end.i:                                         ; preds = %for.cond.cleanup.i
  %add14.i = or disjoint i64 %22, 1
  %call15.i = tail call ptr @malloc(i64 noundef %add14.i) #27
  %cmp16.not.i = icmp eq ptr %call15.i, null
  br i1 %cmp16.not.i, label %nnc_array_of_strings.exit.thread, label %if.end18.i

if.end18.i:                                       ; preds = %if.end.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call15.i, i8 0, i64 %22, i1 false)
  br i1 %cmp90.not.i144, label %if.end74, label %for.cond26.preheader.i.preheader

for.cond26.preheader.i.preheader:                 ; preds = %if.end18.i
  %umax = tail call i64 @llvm.umax.i64(i64 %cond69143, i64 1)
  br label %for.cond26.preheader.i

for.cond26.preheader.i:                           ; preds = %for.cond26.preheader.i.preheader, %for.cond.cleanup30.i
  %i19.098.i = phi i64 [ %inc48.i, %for.cond.cleanup30.i ], [ 0, %for.cond26.preheader.i.preheader ]
  %arrayidx27.i = getelementptr inbounds nuw %struct.nnc_string, ptr %cond62138142, i64 %i19.098.i
  %bytes28.i = getelementptr inbounds nuw i8, ptr %arrayidx27.i, i64 8
  %25 = load i64, ptr %bytes28.i, align 8
  %cmp2994.not.i = icmp eq i64 %25, 0
  br i1 %cmp2994.not.i, label %for.cond.cleanup30.i, label %for.body31.lr.ph.i

for.body31.lr.ph.i:                               ; preds = %for.cond26.preheader.i
  %mul32.i = mul i64 %i19.098.i, %width.0.lcssa.i
  %26 = load ptr, ptr %arrayidx27.i, align 8
  br label %for.body31.i

for.cond.cleanup30.i:                             ; preds = %for.body31.i, %for.cond26.preheader.i
  %inc48.i = add nuw i64 %i19.098.i, 1
  %exitcond.not = icmp eq i64 %inc48.i, %umax
  br i1 %exitcond.not, label %if.end74, label %for.cond26.preheader.i, !llvm.loop !57

for.body31.i:                                     ; preds = %for.body31.i, %for.body31.lr.ph.i
  %at25.096.i = phi i64 [ 0, %for.body31.lr.ph.i ], [ %add44.i, %for.body31.i ]
  %k.095.i = phi i64 [ 0, %for.body31.lr.ph.i ], [ %inc45.i, %for.body31.i ]
  %add33.i = add i64 %k.095.i, %mul32.i
  %mul34.i = shl i64 %add33.i, 2
  %add.ptr35.i = getelementptr inbounds nuw i8, ptr %call15.i, i64 %mul34.i
  %add.ptr38.i = getelementptr inbounds nuw i8, ptr %26, i64 %at25.096.i
  %sub41.i = sub nuw i64 %25, %at25.096.i
  %call42.i = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr38.i, i64 noundef %sub41.i, ptr noundef %taken.i) #25
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %call42.i, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %27 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %28 = trunc <4 x i32> %27 to <4 x i8>
  store <4 x i8> %28, ptr %add.ptr35.i, align 1
  %29 = load i64, ptr %taken.i, align 8
  %add44.i = add i64 %29, %at25.096.i
  %inc45.i = add i64 %k.095.i, 1
  %cmp29.i = icmp ult i64 %add44.i, %25
  br i1 %cmp29.i, label %for.body31.i, label %for.cond.cleanup30.i, !llvm.loop !58

nnc_array_of_strings.exit.thread:                 ; preds = %for.cond.cleanup.i, %if.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #23
  br label %return

if.end74:                                         ; preds = %for.cond.cleanup30.i, %if.end18.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #23
  %numpy75 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 16
  store ptr %add.ptr, ptr %numpy75, align 8
  %30 = load ptr, ptr %arrays51, align 8
  %31 = load i64, ptr %count, align 8
  %arrayidx78 = getelementptr inbounds nuw ptr, ptr %30, i64 %31
  store ptr %call15.i, ptr %arrayidx78, align 8
  br label %if.end79

if.end79:                                         ; preds = %if.end74, %cond.end49
  %32 = load i64, ptr %count, align 8
  %add81 = add i64 %32, 1
  store i64 %add81, ptr %count, align 8
  %call82 = tail call fastcc i32 @nnc_measure(ptr noundef nonnull %arrayidx) #25
  br label %return

return:                                           ; preds = %nnc_array_of_strings.exit.thread, %if.end15, %if.end79, %if.then
  %retval.3 = phi i32 [ 0, %if.then ], [ 0, %if.end15 ], [ %call82, %if.end79 ], [ 0, %nnc_array_of_strings.exit.thread ]
  ret i32 %retval.3
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc i32 @nnc_get_code_point(ptr noundef readonly captures(none) %text, i64 noundef %bytes, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %taken) unnamed_addr #19 {
entry:
  %0 = load i8, ptr %text, align 1
  %cmp = icmp ugt i8 %0, -17
  br i1 %cmp, label %cond.end13.thread, label %cond.false

cond.false:                                       ; preds = %entry
  %cmp4 = icmp ugt i8 %0, -33
  br i1 %cmp4, label %cond.end13.thread, label %cond.end13

cond.end13.thread:                                ; preds = %entry, %cond.false
  %cond14.ph = phi i32 [ 2, %cond.false ], [ 3, %entry ]
  %conv1560 = zext nneg i32 %cond14.ph to i64
  br label %for.body.preheader

cond.end13:                                       ; preds = %cond.false
  %cmp10 = icmp ult i8 %0, -64
  br i1 %cmp10, label %cond.end24.for.end_crit_edge, label %for.body.preheader

cond.end24.for.end_crit_edge:                     ; preds = %cond.end13
  %conv20 = zext i8 %0 to i32
  br label %for.end

for.body.preheader:                               ; preds = %cond.end13.thread, %cond.end13
  %conv1564 = phi i64 [ %conv1560, %cond.end13.thread ], [ 1, %cond.end13 ]
  %cond1462 = phi i32 [ %cond14.ph, %cond.end13.thread ], [ 1, %cond.end13 ]
  %conv23 = zext i8 %0 to i32
  %shr = lshr i32 63, %cond1462
  %and = and i32 %shr, %conv23
  store i64 1, ptr %taken, align 8
  %umax = tail call i64 @llvm.umax.i64(i64 %bytes, i64 1)
  %1 = add nuw nsw i64 %conv1564, 1
  br label %for.body

for.body:                                         ; preds = %for.body.preheader, %if.end
  %i.072 = phi i64 [ %inc, %if.end ], [ 1, %for.body.preheader ]
  %code.071 = phi i32 [ %or, %if.end ], [ %and, %for.body.preheader ]
  %exitcond.not = icmp eq i64 %i.072, %umax
  br i1 %exitcond.not, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %for.body
  %arrayidx30 = getelementptr inbounds nuw i8, ptr %text, i64 %i.072
  %2 = load i8, ptr %arrayidx30, align 1
  %conv31 = zext i8 %2 to i32
  %and32 = and i32 %conv31, 192
  %cmp33.not = icmp eq i32 %and32, 128
  br i1 %cmp33.not, label %if.end, label %cleanup

if.end:                                           ; preds = %lor.lhs.false
  %shl = shl i32 %code.071, 6
  %and39 = and i32 %conv31, 63
  %or = or disjoint i32 %and39, %shl
  %inc = add nuw nsw i64 %i.072, 1
  %exitcond73.not = icmp eq i64 %i.072, %conv1564
  br i1 %exitcond73.not, label %for.end, label %for.body, !llvm.loop !59

cleanup:                                          ; preds = %for.body, %lor.lhs.false
  %3 = load i8, ptr %text, align 1
  %conv36 = zext i8 %3 to i32
  br label %cleanup40

for.end:                                          ; preds = %if.end, %cond.end24.for.end_crit_edge
  %add.pre-phi = phi i64 [ 1, %cond.end24.for.end_crit_edge ], [ %1, %if.end ]
  %code.0.lcssa = phi i32 [ %conv20, %cond.end24.for.end_crit_edge ], [ %or, %if.end ]
  store i64 %add.pre-phi, ptr %taken, align 8
  br label %cleanup40

cleanup40:                                        ; preds = %cleanup, %for.end
  %retval.1 = phi i32 [ %code.0.lcssa, %for.end ], [ %conv36, %cleanup ]
  ret i32 %retval.1
}

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #11

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #19 {
entry:
  store <4 x i8> <i8 20, i8 0, i8 0, i8 8>, ptr %at, align 1
  %add.ptr1 = getelementptr inbounds nuw i8, ptr %at, i64 4
  store i16 0, ptr %add.ptr1, align 1
  %add.ptr2 = getelementptr inbounds nuw i8, ptr %at, i64 6
  store i16 0, ptr %add.ptr2, align 1
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %at, i64 8
  store i8 33, ptr %add.ptr3, align 1
  %arrayidx.i53.1 = getelementptr inbounds nuw i8, ptr %at, i64 9
  store i8 0, ptr %arrayidx.i53.1, align 1
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at, i64 10
  %0 = load i32, ptr %record, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %0, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %1 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %2 = trunc <4 x i32> %1 to <4 x i8>
  store <4 x i8> %2, ptr %add.ptr4, align 1
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %at, i64 14
  %size = getelementptr inbounds nuw i8, ptr %record, i64 4
  %3 = load i32, ptr %size, align 4
  %broadcast.splatinsert103 = insertelement <4 x i32> poison, i32 %3, i64 0
  %broadcast.splat104 = shufflevector <4 x i32> %broadcast.splatinsert103, <4 x i32> poison, <4 x i32> zeroinitializer
  %4 = lshr <4 x i32> %broadcast.splat104, <i32 0, i32 8, i32 16, i32 24>
  %5 = trunc <4 x i32> %4 to <4 x i8>
  store <4 x i8> %5, ptr %add.ptr5, align 1
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %at, i64 18
  %6 = load i32, ptr %size, align 4
  %broadcast.splatinsert112 = insertelement <4 x i32> poison, i32 %6, i64 0
  %broadcast.splat113 = shufflevector <4 x i32> %broadcast.splatinsert112, <4 x i32> poison, <4 x i32> zeroinitializer
  %7 = lshr <4 x i32> %broadcast.splat113, <i32 0, i32 8, i32 16, i32 24>
  %8 = trunc <4 x i32> %7 to <4 x i8>
  store <4 x i8> %8, ptr %add.ptr6, align 1
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %at, i64 22
  %conv = trunc i64 %named to i32
  %add = add i32 %conv, 4
  %conv.i88 = trunc i32 %add to i8
  store i8 %conv.i88, ptr %add.ptr8, align 1
  %shr.i87.1 = lshr i32 %add, 8
  %conv.i88.1 = trunc i32 %shr.i87.1 to i8
  %arrayidx.i89.1 = getelementptr inbounds nuw i8, ptr %at, i64 23
  store i8 %conv.i88.1, ptr %arrayidx.i89.1, align 1
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %at, i64 24
  store i16 0, ptr %add.ptr9, align 1
  ret void
}

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fwrite(ptr noundef readonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #20

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #20

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #20

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: read)
declare i32 @bcmp(ptr captures(none), ptr captures(none), i64) local_unnamed_addr #21

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #22

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #22

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #22

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #4 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #6 = { nofree nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { cold nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { nofree norecurse nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { optsize "no-trapping-math"="true" }
attributes #12 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #13 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #14 = { mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #15 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #16 = { nofree optsize "no-trapping-math"="true" }
attributes #17 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #18 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #19 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #20 = { nofree nounwind }
attributes #21 = { nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #22 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #23 = { nounwind }
attributes #24 = { nounwind optsize }
attributes #25 = { optsize }
attributes #26 = { cold nounwind optsize }
attributes #27 = { optsize allocsize(0) }
attributes #28 = { optsize allocsize(0,1) }
attributes #29 = { optsize allocsize(1) }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = distinct !{!5, !4}
!6 = distinct !{!6, !4}
!7 = distinct !{!7, !4}
!8 = distinct !{!8, !4}
!9 = distinct !{!9, !4}
!10 = distinct !{!10, !4}
!11 = distinct !{!11, !4}
!12 = distinct !{!12, !4}
!13 = distinct !{!13, !4}
!14 = distinct !{!14, !4}
!15 = distinct !{!15, !4}
!16 = distinct !{!16, !4}
!17 = distinct !{!17, !4}
!18 = distinct !{!18, !4}
!19 = distinct !{!19, !4}
!20 = distinct !{!20, !4}
!21 = distinct !{!21, !4}
!22 = distinct !{!22, !4}
!23 = distinct !{!23, !4}
!24 = distinct !{!24, !4}
!25 = distinct !{!25, !4}
!26 = distinct !{!26, !4}
!27 = distinct !{!27, !4}
!28 = distinct !{!28, !4}
!29 = distinct !{!29, !4}
!30 = distinct !{!30, !4}
!31 = distinct !{!31, !4}
!32 = distinct !{!32, !4}
!33 = distinct !{!33, !4}
!34 = distinct !{!34, !4}
!35 = distinct !{!35, !4}
!36 = distinct !{!36, !4}
!37 = distinct !{!37, !4}
!38 = distinct !{!38, !4}
!39 = distinct !{!39, !4}
!40 = distinct !{!40, !4}
!41 = distinct !{!41, !4}
!42 = distinct !{!42, !4}
!43 = distinct !{!43, !4}
!44 = distinct !{!44, !4}
!45 = distinct !{!45, !4}
!46 = distinct !{!46, !4}
!47 = distinct !{!47, !4}
!48 = distinct !{!48, !4}
!49 = distinct !{!49, !4}
!50 = distinct !{!50, !4}
!51 = distinct !{!51, !4}
!52 = distinct !{!52, !4}
!53 = distinct !{!53, !4}
!54 = distinct !{!54, !4}
!55 = distinct !{!55, !4}
!56 = distinct !{!56, !4}
!57 = distinct !{!57, !4}
!58 = distinct !{!58, !4}
!59 = distinct !{!59, !4}
